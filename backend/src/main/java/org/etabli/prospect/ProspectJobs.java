package org.etabli.prospect;

import java.time.Period;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProspectJobs {

    @Bean
    RetentionRule pastProspects() {
        return new RetentionRule(
                "prospect",
                "moved_at",
                Period.ofYears(3),
                "Three years after the last contact, as the CNIL advises for people who became no customers.");
    }
}
