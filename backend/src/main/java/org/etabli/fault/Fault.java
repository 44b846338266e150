package org.etabli.fault;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody found broken.
 *
 * @param unit what of the resource is broken
 * @param reporter a member, or null; then there is a name and an address
 * @param reporterName how who reported it is called, also a member
 * @param movedAt when its state last changed
 * @param outage the outage that it became, or null before it was confirmed
 * @param outFrom of a maintenance, from when on it stands still; null for what broke
 * @param expectedAt when it is expected to work again, or null before it was confirmed
 */
public record Fault(
        FaultId id,
        VenueId venue,
        ResourceId resource,
        UnitId unit,
        String description,
        @Nullable MemberId reporter,
        @Nullable String reporterName,
        @Nullable String reporterEmail,
        FaultState state,
        Instant reportedAt,
        Instant movedAt,
        @Nullable UUID outage,
        @Nullable Instant outFrom,
        @Nullable Instant expectedAt,
        boolean hasPhoto) {

    /** Whether it stands still for its maintenance; else it broke. */
    public boolean isPlanned() {
        return outFrom != null;
    }

    /** @throws NullPointerException before it was confirmed */
    UUID outageId() {
        return Objects.requireNonNull(outage);
    }
}
