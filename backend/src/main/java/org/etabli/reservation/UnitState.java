package org.etabli.reservation;

import org.etabli.kernel.Name;
import org.etabli.kernel.ReservationId;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands for someone in a slot.
 *
 * @param own the viewer's own reservation, when it is hers
 * @param note why it can't be used: an outage's reason, the authorisation that is missing, the plans that would open it; else null
 */
public record UnitState(
        State state, @Nullable ReservationId own, @Nullable Name note) {

    /** As the design names them. */
    public enum State {
        FREE,
        BOOKED,
        MINE,
        /** Somebody is on the spot. */
        HERE,
        /** Kept for the holders of plans that the viewer does not have. */
        PLAN,
        /** Needs an authorisation that the viewer does not hold. */
        AUTH,
        /** Out of order. */
        BROKEN,
        CLOSED
    }
}
