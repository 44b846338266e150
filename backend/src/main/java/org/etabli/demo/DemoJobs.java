package org.etabli.demo;

import java.time.Duration;
import org.etabli.jobs.RecurringJob;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("etabli.demo")
class DemoJobs {

    @Bean
    RecurringJob demoLifeJob() {
        return new RecurringJob("demo-life", DemoLifeJob.class, Duration.ofMinutes(1));
    }

    /** More often than a controller is taken for silent. */
    @Bean
    RecurringJob demoMachinesJob() {
        return new RecurringJob("demo-machines", MachineLifeJob.class, Duration.ofSeconds(10));
    }
}
