package org.etabli.billing.dunning;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DunningConfiguration {

    @Bean
    RecurringJob dunningJob() {
        return new RecurringJob("dunning", DunningJob.class, Duration.ofMinutes(10));
    }

    @Bean
    RetentionRule dunningRetention() {
        return new RetentionRule(
                "dunning_act",
                "at",
                Period.ofYears(5),
                "Proves the reminders for as long as the debt can be claimed (Code civil, art. 2224).");
    }
}
