package org.etabli.membership;

import java.time.Duration;
import org.etabli.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipJobs {

    @Bean
    RecurringJob packExpiryJob() {
        return new RecurringJob("pack-expiry", PackExpiryJob.class, Duration.ofMinutes(15));
    }
}
