package org.etabli.plan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.etabli.kernel.TimeSlot;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a resource costs from a day on, tax included.
 *
 * @param validUntil the first day without it, or null
 */
public record Price(
        Basis basis,
        Money amount,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public enum Basis {
        HOUR,
        HALF_DAY,
        USE,
        /** By the minute that a machine runs, as its controller counts them; reserving it costs nothing. */
        MINUTE,
        /** Once for each job that a machine does, a cut or a print: a session at it. Reserving it costs nothing. */
        JOB;

        /** Whether only what a machine does is paid so, once it has done it. */
        public boolean isForMachines() {
            return this == MINUTE || this == JOB;
        }
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** The price of a slot; a part of an hour counts by the minute, rounded half up to the cent. */
    public Money of(TimeSlot slot, ZoneId zone) {
        return switch (basis) {
            case HOUR -> amount.multipliedBy(slot.duration().toMinutes()).dividedBy(60, RoundingMode.HALF_UP);
            case HALF_DAY -> amount.multipliedBy(Measure.HALF_DAYS.of(slot, zone));
            case USE -> amount;
            case MINUTE, JOB -> amount.multipliedBy(0);
        };
    }
}
