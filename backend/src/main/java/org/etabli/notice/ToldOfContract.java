package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.membership.ChangeKind;
import org.etabli.membership.Membership;
import org.etabli.membership.PlannedChange;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about a contract; the payload of an outbox row.
 *
 * @param until the first day after a pause, or null
 * @param nextPlanId the plan that takes over, or null
 * @param received whether the reader takes the contract over from somebody else
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfContract(
        UUID planId,
        @Nullable UUID homeVenueId,
        ChangeKind kind,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        @Nullable UUID nextPlanId,
        boolean received) {

    static ToldOfContract of(PlannedChange change, MemberId reader) {
        Membership contract = change.before();
        Membership next = change.successor();
        VenueId home = contract.homeVenue();
        return new ToldOfContract(
                contract.plan().id().value(),
                home == null ? null : home.value(),
                change.kind(),
                change.effectiveOn(),
                change.until(),
                next == null ? null : next.plan().id().value(),
                !contract.member().equals(reader));
    }

    PlanId plan() {
        return new PlanId(planId);
    }

    @Nullable
    PlanId nextPlan() {
        return nextPlanId == null ? null : new PlanId(nextPlanId);
    }

    /** The last words of the keys of its texts. */
    String word() {
        return received ? "received" : kind.name().toLowerCase(Locale.ROOT);
    }
}
