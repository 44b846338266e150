package org.etabli.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.MemberId;
import org.etabli.membership.Memberships;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Component;

/** What a member's standing with the operator of a machine says against switching it on. */
@Component
class Standings {

    private final Memberships memberships;
    private final Venues venues;

    Standings(Memberships memberships, Venues venues) {
        this.memberships = memberships;
        this.venues = venues;
    }

    Optional<Reason> objection(MemberId member, Resource machine, Instant now) {
        LocalDate day = now.atZone(venues.get(machine.venue()).zone()).toLocalDate();
        Standing standing = memberships.standing(member, machine.operator(), day);
        if (standing.unpaidSince() != null) {
            return Optional.of(Reason.UNPAID);
        }
        if (standing.lacksConsent()) {
            return Optional.of(Reason.NO_AUTHORISATION);
        }
        return standing.isSuspendedBy(machine.operator()) ? Optional.of(Reason.SUSPENDED) : Optional.empty();
    }
}
