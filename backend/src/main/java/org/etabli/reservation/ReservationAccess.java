package org.etabli.reservation;

import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Who may touch which reservation: its holder, and the front desk of its venue. For all others it does not exist. */
@Component
class ReservationAccess {

    private final ReservationStore store;
    private final Venues venues;
    private final Resources resources;
    private final Members members;

    ReservationAccess(ReservationStore store, Venues venues, Resources resources, Members members) {
        this.store = store;
        this.venues = venues;
        this.resources = resources;
        this.members = members;
    }

    /** @throws NotFoundException when it does not exist for the caller */
    Reservation byHolderOrDesk(Caller caller, ReservationId id) {
        caller.mustHave(Scope.BOOK);
        return known(caller, id, store.find(id));
    }

    /**
     * The same without a lock, for who changes nothing.
     *
     * @throws NotFoundException when it does not exist for the caller
     */
    Reservation seenByHolderOrDesk(Caller caller, ReservationId id) {
        caller.mustHave(Scope.BOOK);
        return known(caller, id, store.look(id));
    }

    private Reservation known(Caller caller, ReservationId id, Optional<Reservation> found) {
        return found.filter(reservation -> caller.is(reservation.member()) || isDesk(caller, reservation.venue()))
                .orElseThrow(() -> new NotFoundException("reservation", id));
    }

    /**
     * @throws NotFoundException when it does not exist for the caller
     * @throws NotAllowedException when it is her own but only the desk may do this
     */
    Reservation byDesk(Caller caller, ReservationId id) {
        Reservation reservation = byHolderOrDesk(caller, id);
        if (!isDesk(caller, reservation.venue())) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
        return reservation;
    }

    /**
     * Whether the caller acts as staff: she reserves for someone else, as only the front desk may, and only for members
     * that the operator knows.
     *
     * @throws NotFoundException when the member does not exist for the caller
     */
    boolean actsAsStaff(Caller caller, ResourceId resource, MemberId member) {
        caller.mustHave(Scope.BOOK);
        if (caller.is(member)) {
            return false;
        }
        Resource wanted = resources.get(resource);
        if (!isDesk(caller, wanted.venue()) || !members.isKnownTo(wanted.operator(), member)) {
            throw new NotFoundException("member", member);
        }
        return true;
    }

    boolean isDesk(Caller caller, VenueId venueId) {
        Venue venue = venues.get(venueId);
        return caller.holds(Role.FRONT_DESK, venue.operator(), venue.id());
    }
}
