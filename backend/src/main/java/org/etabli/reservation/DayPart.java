package org.etabli.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;

/** How much of a day somebody wants a desk for. */
public enum DayPart {
    DAY,
    MORNING,
    AFTERNOON;

    /** What a half-day is at most, whatever is counted in them (see the plans' measure). */
    private static final Duration LONGEST_HALF = Duration.ofHours(5);

    public boolean isHalf() {
        return this != DAY;
    }

    /**
     * What of the open hours is in it; of a half, at most the five hours before noon or after it.
     *
     * @param noon where the morning ends, on the venue's clock
     */
    Optional<TimeSlot> of(TimeSlot open, LocalTime noon, ZoneId zone) {
        if (this == DAY) {
            return Optional.of(open);
        }
        Instant middle = noon.atDate(open.start().atZone(zone).toLocalDate())
                .atZone(zone)
                .toInstant();
        return open.intersection(
                this == MORNING
                        ? new TimeSlot(middle.minus(LONGEST_HALF), middle)
                        : new TimeSlot(middle, middle.plus(LONGEST_HALF)));
    }
}
