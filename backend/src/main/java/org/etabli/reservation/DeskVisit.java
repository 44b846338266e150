package org.etabli.reservation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's visit on one day, as the front desk sees it.
 *
 * @param badge what her badge says to a reader, or null while she has none
 * @param firstVisit whether she was never here or at another venue of the operator before
 * @param leftAt when she left, or null
 */
public record DeskVisit(
        ScheduledReservation scheduled,
        @Nullable String badge,
        boolean firstVisit,
        @Nullable Instant leftAt) {

    public ReservationDetails reservation() {
        return scheduled.reservation();
    }
}
