package org.etabli.ui.booking;

import java.time.LocalTime;
import java.util.Locale;

/** The usual parts of a day, on the venue's wall clock; opening hours may cut them. */
enum Period {
    MORNING(LocalTime.of(9, 0), LocalTime.of(13, 0)),
    AFTERNOON(LocalTime.of(14, 0), LocalTime.of(18, 0)),
    DAY(LocalTime.of(9, 0), LocalTime.of(18, 0)),
    /** As set on the ruler. */
    HOURS(LocalTime.of(14, 0), LocalTime.of(16, 0));

    private final LocalTime start;
    private final LocalTime end;

    Period(LocalTime start, LocalTime end) {
        this.start = start;
        this.end = end;
    }

    LocalTime start() {
        return start;
    }

    LocalTime end() {
        return end;
    }

    /** The key of its name. */
    String word() {
        return "book.period." + name().toLowerCase(Locale.ROOT);
    }
}
