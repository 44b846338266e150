package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.prospect.Prospect;
import org.jspecify.annotations.Nullable;

/**
 * Which venue somebody asked and when she comes; the payload of an outbox row. The rest is read when the mail is written.
 *
 * @param visitAt when she comes, or would have come; null without a visit
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfProspect(
        UUID venueId,
        @Nullable Instant visitAt,
        int visitSequence,
        @Nullable UUID planId) {

    static ToldOfProspect of(Prospect prospect) {
        PlanId plan = prospect.offered();
        return new ToldOfProspect(
                prospect.venue().value(),
                prospect.visitAt(),
                prospect.visitSequence(),
                plan == null ? null : plan.value());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    @Nullable
    PlanId plan() {
        return planId == null ? null : new PlanId(planId);
    }
}
