package org.etabli.insight;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** Who may read the figures of which venue: its managers. For all others these figures do not exist. */
@Component
class ManagedVenues {

    private final Venues venues;

    ManagedVenues(Venues venues) {
        this.venues = venues;
    }

    /**
     * The venues of the focus, all of them or none.
     *
     * @throws NotFoundException for a venue that the caller does not manage
     * @throws org.etabli.kernel.NotAllowedException when the token does not let her read
     */
    List<Venue> of(Caller caller, Focus focus) {
        caller.mustHave(Scope.READ);
        return focus.venues().stream().map(id -> managed(caller, id)).toList();
    }

    private Venue managed(Caller caller, VenueId id) {
        return venues.find(id)
                .filter(venue -> caller.holds(Role.MANAGER, venue.operator(), id))
                .orElseThrow(() -> new NotFoundException("venue", id));
    }
}
