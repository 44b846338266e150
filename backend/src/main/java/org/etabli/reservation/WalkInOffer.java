package org.etabli.reservation;

import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.joda.money.Money;

/**
 * A desk for somebody who comes without a reservation.
 *
 * @param resource where a unit was free when it was offered; another one at the same price may be given
 * @param slot from the last quarter of an hour on
 * @param price by the price list, tax included; zero for a visit, which the venue gives
 */
public record WalkInOffer(Length length, ResourceId resource, TimeSlot slot, Money price) {

    /** How long it is, as people call it. */
    public enum Length {
        HOUR,
        /** Five hours at most. */
        HALF_DAY,
        DAY,
        /** An hour to look around, the venue's gift. */
        VISIT
    }
}
