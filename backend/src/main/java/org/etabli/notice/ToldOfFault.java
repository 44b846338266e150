package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultProposals.Waiting;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What is broken and which reservation needs it; the payload of an outbox row. The rest is read when the mail is written.
 *
 * @param startsAt of the reservation, or null when the venue's people are told; so is {@code endsAt}
 * @param planned whether it is a maintenance; null, as in older rows: it broke
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfFault(
        UUID venueId,
        UUID resourceId,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Boolean planned) {

    static ToldOfFault of(Fault fault) {
        return new ToldOfFault(fault.venue().value(), fault.resource().value(), null, null, null);
    }

    static ToldOfFault of(Waiting waiting) {
        TimeSlot slot = waiting.reservation().slot();
        return new ToldOfFault(
                waiting.reservation().venue().value(),
                waiting.reservation().resource().value(),
                slot.start(),
                slot.end(),
                waiting.fault().isPlanned());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    ResourceId resource() {
        return new ResourceId(resourceId);
    }

    boolean maintenance() {
        return Boolean.TRUE.equals(planned);
    }

    @Nullable
    TimeSlot slot() {
        return startsAt == null || endsAt == null ? null : new TimeSlot(startsAt, endsAt);
    }
}
