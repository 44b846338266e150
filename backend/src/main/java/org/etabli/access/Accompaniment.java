package org.etabli.access;

import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who trains is beside a member at a machine, so that her badge switches it on without an authorisation.
 *
 * @param by who accompanies
 * @param until it ends by itself
 * @param endedAt when it was ended before, or null
 */
public record Accompaniment(
        UUID id,
        ResourceId machine,
        VenueId venue,
        MemberId member,
        MemberId by,
        Instant openedAt,
        Instant until,
        @Nullable Instant endedAt) {

    boolean isFor(MemberId someone, Instant moment) {
        return member.equals(someone) && isOpenAt(moment);
    }

    boolean isOpenAt(Instant moment) {
        return !moment.isBefore(openedAt) && moment.isBefore(until) && (endedAt == null || moment.isBefore(endedAt));
    }

    /** At a machine, for its controller to ask again. Published inside the transaction. */
    record AccompanimentChanged(ResourceId machine) {}
}
