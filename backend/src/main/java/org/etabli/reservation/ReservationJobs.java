package org.etabli.reservation;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReservationJobs {

    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

    @Bean
    RecurringJob noShowReleaseJob() {
        return new RecurringJob("no-show-release", NoShowReleaseJob.class, EVERY_MINUTE);
    }

    @Bean
    RecurringJob completionJob() {
        return new RecurringJob("completion", CompletionJob.class, EVERY_MINUTE);
    }

    @Bean
    RecurringJob holdExpiryJob() {
        return new RecurringJob("hold-expiry", HoldExpiryJob.class, Duration.ofSeconds(15));
    }

    @Bean
    RecurringJob unansweredRequestJob() {
        return new RecurringJob("unanswered-requests", UnansweredRequestJob.class, EVERY_MINUTE);
    }

    @Bean
    RetentionRule refusedRequestRetention() {
        return new RetentionRule(
                "refused_request",
                "at",
                Period.ofMonths(13),
                "Compares a month with the same one a year before; says who was refused what.");
    }
}
