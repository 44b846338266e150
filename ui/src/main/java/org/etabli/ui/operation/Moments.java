package org.etabli.ui.operation;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Today;

/** Says when something was or will be: the time alone for today, the day with it for any other. */
@SpringComponent
class Moments {

    private final Today today;

    Moments(Today today) {
        this.today = today;
    }

    String say(Instant moment) {
        ZonedDateTime local = moment.atZone(today.zone());
        LocalDate day = local.toLocalDate();
        return day.equals(today.date())
                ? Words.say("operation.moment.today", local)
                : Words.say("operation.moment.day", day, local);
    }

    /** « trois mois », « 13 mois », « 24 h ». */
    static String length(TemporalAmount length) {
        if (!(length instanceof Period period)) {
            return Words.length(java.time.Duration.from(length));
        }
        if (period.toTotalMonths() > 0) {
            return period.toTotalMonths() % 12 == 0
                    ? Words.say("operation.years", period.toTotalMonths() / 12)
                    : Words.say("operation.months", period.toTotalMonths());
        }
        return Words.say("operation.days", period.getDays());
    }
}
