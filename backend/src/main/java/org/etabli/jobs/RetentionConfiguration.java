package org.etabli.jobs;

import java.time.Duration;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    RecurringJob retentionJob() {
        return new RecurringJob("retention", RetentionJob.class, Duration.ofHours(1));
    }

    @Bean
    RetentionRule deletionRetention() {
        return new RetentionRule(
                "deletion", "at", Period.ofYears(3), "Shows that retention was kept to, for as long as one may ask.");
    }
}
