package org.etabli.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.etabli.kernel.TimeSlot;

/** What allowances are counted in. */
public enum Measure {
    /** Up to five hours of a local day is one half-day, more is two. */
    HALF_DAYS {
        @Override
        public long of(TimeSlot slot, ZoneId zone) {
            LocalDate last = slot.end().minusNanos(1).atZone(zone).toLocalDate();
            return slot.start()
                    .atZone(zone)
                    .toLocalDate()
                    .datesUntil(last.plusDays(1))
                    .mapToLong(day -> halfDaysWithin(slot, day, zone))
                    .sum();
        }
    },
    MINUTES {
        @Override
        public long of(TimeSlot slot, ZoneId zone) {
            return slot.duration().toMinutes();
        }
    };

    private static final Duration HALF_DAY = Duration.ofHours(5);

    /** How much of it a slot takes on the venue's wall clock. */
    public abstract long of(TimeSlot slot, ZoneId zone);

    private static long halfDaysWithin(TimeSlot slot, LocalDate day, ZoneId zone) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Instant nextMidnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Duration thatDay = slot.intersection(new TimeSlot(midnight, nextMidnight))
                .map(TimeSlot::duration)
                .orElse(Duration.ZERO);
        return thatDay.compareTo(HALF_DAY) <= 0 ? 1 : 2;
    }
}
