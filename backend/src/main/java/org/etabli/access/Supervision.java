package org.etabli.access;

import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** Who looks after the machines of a venue: its trainers and its managers. They alone see by name who uses them. */
@Component
class Supervision {

    private final Venues venues;

    Supervision(Venues venues) {
        this.venues = venues;
    }

    /**
     * @throws NotFoundException when there is no such venue, or the caller has no role at its operator
     * @throws NotAllowedException when she neither trains nor manages there
     */
    Venue mustSee(Caller caller, VenueId id) {
        Venue venue = find(caller, id);
        caller.mustHold(Role.TRAINER, venue.operator(), id);
        return venue;
    }

    /**
     * As {@link #mustSee}, for the doors of the venue, which its front desk looks after as well.
     *
     * @throws NotFoundException when there is no such venue, or the caller has no role at its operator
     * @throws NotAllowedException when she neither works the desk, trains nor manages there
     */
    Venue mustKeepDoors(Caller caller, VenueId id) {
        Venue venue = find(caller, id);
        if (!caller.holds(Role.TRAINER, venue.operator(), id)) {
            caller.mustHold(Role.FRONT_DESK, venue.operator(), id);
        }
        return venue;
    }

    private Venue find(Caller caller, VenueId id) {
        caller.mustHave(Scope.READ);
        return venues.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
    }
}
