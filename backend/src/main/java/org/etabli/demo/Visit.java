package org.etabli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A reservation with its fate.
 *
 * @param leftAt when she checked out, or null
 * @param endedAt when it was cancelled or given up as a no-show, or null
 */
record Visit(
        UUID id,
        Draft draft,
        ReservationStatus status,
        MemberId askedBy,
        Instant askedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable Instant endedAt) {

    Resource resource() {
        return draft.offer().resource();
    }

    TimeSlot slot() {
        return draft.slot();
    }

    LocalDate day() {
        return slot().start().atZone(Scene.ZONE).toLocalDate();
    }

    /** What it occupies, or did: until she left, when she left early. */
    TimeSlot occupied() {
        TimeSlot whole = draft.offer().occupied(slot());
        return leftAt != null && leftAt.isBefore(slot().end()) ? new TimeSlot(whole.start(), leftAt) : whole;
    }

    boolean keepsItsUnits() {
        return status.isLive() || status == ReservationStatus.COMPLETED;
    }
}
