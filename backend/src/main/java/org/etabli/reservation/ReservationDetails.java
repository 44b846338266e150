package org.etabli.reservation;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as its holder and the desk see it.
 *
 * @param unit the unit given; the first one of a bundle
 * @param price due in money, tax included; zero when an allowance pays
 * @param credit what an allowance pays, or null
 * @param fee kept after a late cancellation or a no-show
 * @param sequence counts its changes, for calendars (RFC 5545 SEQUENCE)
 */
public record ReservationDetails(
        ReservationId id,
        VenueId venue,
        ResourceId resource,
        UnitId unit,
        MemberId member,
        TimeSlot slot,
        ReservationStatus status,
        @Nullable String title,
        int guests,
        Money price,
        @Nullable Credit credit,
        Money fee,
        @Nullable Instant checkedInAt,
        @Nullable Instant heldUntil,
        int sequence) {

    /** What someone else may see of it: that it is there, and when. */
    ReservationDetails anonymous() {
        Money nothing = Money.zero(price.getCurrencyUnit());
        return new ReservationDetails(
                id, venue, resource, unit, member, slot, status, null, 0, nothing, null, nothing, null, null, 0);
    }
}
