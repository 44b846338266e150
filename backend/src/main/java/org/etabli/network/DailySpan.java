package org.etabli.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;

/** Hours of a day in minutes of the wall clock since midnight; 1440 is the midnight that ends it. */
public record DailySpan(int opensMinute, int closesMinute) {

    private static final int MIDNIGHT = 24 * 60;

    /** @throws IllegalArgumentException unless 0 ≤ opens < closes ≤ 1440 */
    public DailySpan {
        if (opensMinute < 0 || opensMinute >= closesMinute || closesMinute > MIDNIGHT) {
            throw new IllegalArgumentException("opens before it closes, within a day");
        }
    }

    /** The moments of this span on that day; nothing when the clock change swallowed all of it. */
    Optional<TimeSlot> on(LocalDate day, ZoneId zone) {
        var opens = at(day, opensMinute, zone).toInstant();
        var closes = at(day, closesMinute, zone).toInstant();
        return opens.isBefore(closes) ? Optional.of(new TimeSlot(opens, closes)) : Optional.empty();
    }

    private static ZonedDateTime at(LocalDate day, int minute, ZoneId zone) {
        return minute == MIDNIGHT
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(minute / 60, minute % 60).atZone(zone);
    }
}
