package org.etabli.daypass;

import java.time.Period;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayPassJobs {

    @Bean
    RetentionRule pastDayPasses() {
        return new RetentionRule(
                "day_pass",
                "day",
                Period.ofMonths(13),
                "Her address served to reach her about that day; her invoice is kept on its own.");
    }
}
