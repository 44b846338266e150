package org.etabli.authorisation;

import java.time.Duration;
import org.etabli.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthorisationJobs {

    @Bean
    RecurringJob endingAuthorisationsJob() {
        return new RecurringJob("authorisations-ending", EndingAuthorisationsJob.class, Duration.ofHours(3));
    }

    @Bean
    RecurringJob practiceJob() {
        return new RecurringJob("authorisations-practice", PracticeJob.class, Duration.ofHours(1));
    }
}
