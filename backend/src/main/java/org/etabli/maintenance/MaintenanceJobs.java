package org.etabli.maintenance;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaintenanceJobs {

    static final String WATCH = "maintenance";

    @Bean
    RecurringJob maintenanceJob() {
        return new RecurringJob(WATCH, MaintenanceJob.class, Duration.ofMinutes(10));
    }

    @Bean
    RetentionRule pastMaintenances() {
        return new RetentionRule(
                "maintenance", "finished_at", Period.ofYears(10), "Shows after an accident how a machine was kept.");
    }
}
