package org.etabli.ui.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningDay;
import org.etabli.resource.BookingRule;

/**
 * When: the day, its hours, and the slot within it.
 *
 * @param slots what each part of the day is on this day; parts that are over or closed are missing, except {@link
 *     Period#HOURS}
 * @param days the open days from today on that are offered for a quick change
 * @param now when this was proposed
 */
record Timing(
        OpeningDay opening,
        ZoneId zone,
        TimeSlot slot,
        Period period,
        Map<Period, TimeSlot> slots,
        List<LocalDate> days,
        Instant now,
        BookingRule rule) {

    LocalDate day() {
        return opening.day();
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    boolean isToday() {
        return day().equals(today());
    }

    TimeSlot wholeDay() {
        return new TimeSlot(
                day().atStartOfDay(zone).toInstant(),
                day().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The last day on which one may reserve. */
    LocalDate last() {
        return today().plusDays(rule.horizonDays());
    }

    LocalDate nextDay() {
        return days.stream().filter(day -> day.isAfter(day())).findFirst().orElse(day().plusDays(1));
    }

    LocalSlot local() {
        return LocalSlot.of(slot, zone);
    }
}
