package org.etabli.lending;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LendingJobs {

    @Bean
    RecurringJob dueLoansJob() {
        return new RecurringJob("loans-due", DueLoansJob.class, Duration.ofMinutes(10));
    }

    @Bean
    RetentionRule pastLoans() {
        return new RetentionRule(
                "loan", "moved_at", Period.ofYears(3), "Who had a thing, and in what condition it came back.");
    }
}
