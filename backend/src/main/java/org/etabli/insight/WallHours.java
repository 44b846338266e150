package org.etabli.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.TimeSlot;

/**
 * Adds time up by weekday and hour of a wall clock. When the clock is set back, both passes of the hour count under it;
 * when it is set forward, nothing counts under the hour that was left out.
 */
final class WallHours {

    private final long[][] seconds = new long[8][24];

    void add(List<TimeSlot> slots, ZoneId zone, long times) {
        slots.forEach(slot -> add(slot, zone, times));
    }

    void add(TimeSlot slot, ZoneId zone, long times) {
        Instant from = slot.start();
        while (from.isBefore(slot.end())) {
            ZonedDateTime local = from.atZone(zone);
            Instant nextHour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            Instant until = nextHour.isBefore(slot.end()) ? nextHour : slot.end();
            seconds[local.getDayOfWeek().getValue()][local.getHour()] +=
                    times * Duration.between(from, until).toSeconds();
            from = until;
        }
    }

    long minutes(DayOfWeek day, int hour) {
        return seconds[day.getValue()][hour] / 60;
    }

    /** Whether anything was added under the hour on any day. */
    boolean hasHour(int hour) {
        return Arrays.stream(seconds).anyMatch(day -> day[hour] > 0);
    }
}
