package org.etabli.fault;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FaultJobs {

    static final String TELLING = "faults";

    @Bean
    RecurringJob faultJob() {
        return new RecurringJob(TELLING, FaultJob.class, Duration.ofMinutes(1));
    }

    @Bean
    RetentionRule pastFaults() {
        return new RetentionRule(
                "fault", "moved_at", Period.ofYears(3), "The life of a machine: shows what keeps breaking.");
    }

    @Bean
    RetentionRule photosOfFaults() {
        return new RetentionRule(
                "fault_photo", "added_at", Period.ofMonths(6), "Helps to repair, and may show people by chance.");
    }
}
