package org.etabli.training;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrainingJobs {

    @Bean
    RecurringJob smallSessionsJob() {
        return new RecurringJob("small-sessions", SmallSessionsJob.class, Duration.ofMinutes(10));
    }

    @Bean
    RetentionRule failedQuizzes() {
        return new RetentionRule(
                "quiz_attempt",
                "failed_at",
                Period.ofYears(1),
                "What was answered wrongly says nothing any more a year later; that a quiz was passed is kept like the sign-off.");
    }

    @Bean
    RetentionRule sessionMessages() {
        return new RetentionRule(
                "session_message",
                "written_at",
                Period.ofYears(1),
                "What a trainer wrote to a group is answered within the season; each letter stands in the outbox for as long as letters do.");
    }
}
