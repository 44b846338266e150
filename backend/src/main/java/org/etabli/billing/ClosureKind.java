package org.etabli.billing;

import java.time.LocalDate;

/** What a closure closes. Months and years are those of the calendar. */
public enum ClosureKind {
    DAY,
    MONTH,
    YEAR;

    LocalDate firstDayOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate lastDayOf(LocalDate day) {
        LocalDate first = firstDayOf(day);
        return switch (this) {
            case DAY -> day;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }
}
