package org.etabli.authorisation;

import java.time.Instant;
import java.time.ZoneId;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * A time at a machine that counts.
 *
 * @param zone of the venue
 * @param minutes of running that were begun, or as many as were decided to be paid for
 * @param accompaniedBy who trains and was beside her, or null
 */
public record PractisedSession(
        MachineSessionId id,
        ResourceId machine,
        Instant startedAt,
        ZoneId zone,
        int minutes,
        @Nullable MemberId accompaniedBy) {

    /** Whether it began at the venue on the day so many months ago, or later. */
    boolean isWithin(int months, Instant now) {
        Instant first = now.atZone(zone)
                .toLocalDate()
                .minusMonths(months)
                .atStartOfDay(zone)
                .toInstant();
        return !startedAt.isBefore(first);
    }
}
