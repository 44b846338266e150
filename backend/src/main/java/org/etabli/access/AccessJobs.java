package org.etabli.access;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessJobs {

    @Bean
    RecurringJob machineSessionJob() {
        return new RecurringJob("machine-sessions", SessionJob.class, Duration.ofMinutes(1));
    }

    @Bean
    RetentionRule pastMachineSessions() {
        return new RetentionRule(
                "machine_session",
                "settled_at",
                Period.ofYears(2),
                "What they cost may be disputed for two years (Code de la consommation, article L218-2).");
    }

    @Bean
    RetentionRule pastAccompaniments() {
        return new RetentionRule(
                "accompaniment",
                "until_at",
                Period.ofYears(2),
                "Stands behind sessions at machines, which may be disputed for two years.");
    }

    @Bean
    RetentionRule pastAccessEvents() {
        return new RetentionRule(
                "access_event",
                "at",
                Period.ofMonths(3),
                "Who went in and out where is kept for three months, as the CNIL advises for access control.");
    }
}
