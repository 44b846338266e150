package org.etabli.reservation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.membership.Memberships;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What resources ask of who reserves them: authorisations, all of them; plans, one of them. */
@Component
class Conditions {

    private final Authorisations authorisations;
    private final Plans plans;
    private final Memberships memberships;
    private final OverdueLoans overdueLoans;

    Conditions(Authorisations authorisations, Plans plans, Memberships memberships, OverdueLoans overdueLoans) {
        this.authorisations = authorisations;
        this.plans = plans;
        this.memberships = memberships;
        this.overdueLoans = overdueLoans;
    }

    List<AuthorisationType> authorisations(ResourceId resource, long atRevision) {
        return authorisations.listRequiredFor(resource, atRevision);
    }

    List<HeldAuthorisation> heldBy(MemberId member) {
        return authorisations.listOf(member);
    }

    /** The day on which a loan of hers was due that is not back, or null. */
    @Nullable
    LocalDate overdueSince(MemberId member, Venue venue) {
        return overdueLoans
                .since(member, venue.operator())
                .map(due -> LocalDate.ofInstant(due.minusMillis(1), venue.zone()))
                .orElse(null);
    }

    /** Empty for what is open to everyone. */
    List<Plan> plans(ResourceId resource, long atRevision) {
        return plans.listOpening(resource, atRevision);
    }

    /**
     * Somebody's rights on a day, read at once: one statement for her authorisations, one more where any of the resources
     * is kept for the holders of plans.
     *
     * @param viewer or null for a passer-by, who holds nothing
     */
    Rights rights(@Nullable Caller viewer, Venue venue, List<ResourceId> resources, TimeSlot slot) {
        if (viewer == null) {
            return new Rights(Set.of(), Set.of());
        }
        Set<AuthorisationTypeId> held = heldBy(viewer.member()).stream()
                .filter(each -> each.covers(slot))
                .map(each -> each.type().id())
                .collect(toSet());
        boolean asked = resources.stream().anyMatch(id -> !plans.listOpening(id).isEmpty());
        return new Rights(held, asked ? plansOf(viewer, venue, slot) : Set.of());
    }

    private Set<PlanId> plansOf(Caller viewer, Venue venue, TimeSlot slot) {
        LocalDate day = slot.start().atZone(venue.zone()).toLocalDate();
        return memberships.standing(viewer.member(), venue.operator(), day).memberships().stream()
                .map(membership -> membership.plan().id())
                .collect(toSet());
    }

    /** What somebody holds. */
    final class Rights {

        private final Set<AuthorisationTypeId> held;
        private final Set<PlanId> contracts;

        private Rights(Set<AuthorisationTypeId> held, Set<PlanId> contracts) {
            this.held = held;
            this.contracts = contracts;
        }

        /** The first authorisation that she lacks. */
        Optional<AuthorisationType> lacks(ResourceId resource) {
            return authorisations.listRequiredFor(resource).stream()
                    .filter(type -> !held.contains(type.id()))
                    .findFirst();
        }

        /** The plans that would open the resource where she holds none of them; else empty. */
        List<Plan> lacksOneOf(ResourceId resource) {
            List<Plan> opening = plans.listOpening(resource);
            return opening.stream().anyMatch(plan -> contracts.contains(plan.id())) ? List.of() : opening;
        }
    }
}
