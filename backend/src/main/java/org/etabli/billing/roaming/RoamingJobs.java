package org.etabli.billing.roaming;

import java.time.Duration;
import org.etabli.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoamingJobs {

    @Bean
    RecurringJob roamingJob() {
        return new RecurringJob("roaming-settlement", RoamingJob.class, Duration.ofMinutes(15));
    }
}
