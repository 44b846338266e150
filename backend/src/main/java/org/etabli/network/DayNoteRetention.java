package org.etabli.network;

import java.time.Period;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long notes of a day are kept after it. */
@Configuration(proxyBeanMethods = false)
class DayNoteRetention {

    @Bean
    RetentionRule pastDayNotes() {
        return new RetentionRule(
                "day_note", "day", Period.ofMonths(1), "Lets a team look back on what it had to do in its last weeks.");
    }
}
