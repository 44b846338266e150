package org.etabli.insight;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Someone who comes today, as the team of the venue sees it. */
public record Arrival(
        ReservationId reservation,
        VenueId venue,
        ResourceId resource,
        UnitId unit,
        MemberId member,
        String memberName,
        TimeSlot slot,
        State state,
        @Nullable Instant checkedInAt) {

    public enum State {
        /** Still to come. */
        DUE,
        /** The slot has begun and nobody has checked in. */
        LATE,
        /** Checked in, and the slot is not over. */
        HERE,
        /** Checked out, or the slot is over. */
        LEFT,
        /** Nobody came: released, or over without a check-in. */
        MISSED
    }
}
