package org.etabli.reservation;

import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Something that would work instead of what was refused, and what it would cost. */
public record Alternative(
        Kind kind, Resource resource, @Nullable UnitId unit, TimeSlot slot, QuotedReservation quote) {

    /** In what it differs from what was asked. */
    public enum Kind {
        /** Another unit of the same resource, same slot. */
        OTHER_UNIT,
        /** The same thing at another time. */
        OTHER_TIME,
        /** Something equal at the same venue, same slot. */
        OTHER_RESOURCE,
        /** Something equal elsewhere in the network. */
        OTHER_VENUE
    }
}
