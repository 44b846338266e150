package org.etabli.access;

import java.time.Instant;
import java.util.Optional;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.MemberId;
import org.etabli.membership.Memberships;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Component;

/** What a member's standing with an operator says against switching on a machine, or opening a door. */
@Component
class Standings {

    private final Memberships memberships;
    private final Venues venues;

    Standings(Memberships memberships, Venues venues) {
        this.memberships = memberships;
        this.venues = venues;
    }

    Optional<Reason> objection(MemberId member, Resource machine, Instant now) {
        Venue venue = venues.get(machine.venue());
        return objection(of(member, venue, now), venue);
    }

    Standing of(MemberId member, Venue venue, Instant now) {
        return memberships.standing(
                member, venue.operator(), now.atZone(venue.zone()).toLocalDate());
    }

    Optional<Reason> objection(Standing standing, Venue venue) {
        if (standing.unpaidSince() != null) {
            return Optional.of(Reason.UNPAID);
        }
        if (standing.lacksConsent()) {
            return Optional.of(Reason.NO_AUTHORISATION);
        }
        return standing.isSuspendedBy(venue.operator()) ? Optional.of(Reason.SUSPENDED) : Optional.empty();
    }
}
