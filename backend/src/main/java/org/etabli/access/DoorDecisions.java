package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.access.Decision.Reason;
import org.etabli.identity.Callers;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.CurrentReservations;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/**
 * Decides whether a door opens for a badge: to who works there, to who reserved what is behind it, and a venue's own door to
 * members whose plan includes it while the venue is open. Whatever is not known to be allowed is denied.
 */
@Service
class DoorDecisions {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Callers callers;
    private final Standings standings;
    private final Venues venues;
    private final Resources resources;
    private final CurrentReservations reservations;

    DoorDecisions(
            Callers callers,
            Standings standings,
            Venues venues,
            Resources resources,
            CurrentReservations reservations) {
        this.callers = callers;
        this.standings = standings;
        this.venues = venues;
        this.resources = resources;
        this.reservations = reservations;
    }

    /** Why it stays shut for her at the moment, which may be past; nothing when it opens. */
    Optional<Reason> objection(Door door, MemberId member, Instant moment) {
        Venue venue = venues.get(door.venue());
        if (worksAt(venue, member)) {
            return Optional.empty();
        }
        Standing standing = standings.of(member, venue, moment);
        return standings.objection(standing, venue).or(() -> objection(door, venue, member, standing, moment));
    }

    private Optional<Reason> objection(Door door, Venue venue, MemberId member, Standing standing, Instant moment) {
        List<ReservationDetails> hers = reservations.listWithin(member, venue.id(), TimeSlot.of(moment, A_DAY)).stream()
                .filter(reservation -> isBehind(door, reservation))
                .toList();
        if (hers.stream().anyMatch(reservation -> hasCome(door, reservation, moment))) {
            return Optional.empty();
        }
        if (isIncluded(door, venue, standing)) {
            return venues.calendarOf(venue.id()).isOpenAt(moment)
                    ? Optional.empty()
                    : Optional.of(Reason.OUTSIDE_HOURS);
        }
        if (!hers.isEmpty()) {
            return Optional.of(Reason.TOO_EARLY);
        }
        return Optional.of(door.room() == null ? Reason.NO_ACCESS : Reason.NO_RESERVATION);
    }

    /** Whether she holds a plan that opens the door while the venue is open. */
    boolean isIncluded(Door door, Venue venue, Standing standing) {
        return door.room() == null
                && standing.memberships().stream().anyMatch(contract -> contract.opens(venue.operator(), venue.id()));
    }

    boolean worksAt(Venue venue, MemberId member) {
        Caller caller = callers.callerOf(member);
        return caller.holds(Role.FRONT_DESK, venue.operator(), venue.id())
                || caller.holds(Role.TRAINER, venue.operator(), venue.id());
    }

    /** Whether what is reserved is behind the door: any thing of the venue, or one that shares a place with the room. */
    boolean isBehind(Door door, ReservationDetails reservation) {
        ResourceId room = door.room();
        if (room == null || room.equals(reservation.resource())) {
            return true;
        }
        Set<UnitId> behind = Set.copyOf(unitsOf(room));
        boolean isPool =
                resources.find(reservation.resource()).filter(Resource::isPool).isPresent();
        List<UnitId> reserved = isPool ? List.of(reservation.unit()) : unitsOf(reservation.resource());
        return reserved.stream().anyMatch(behind::contains);
    }

    private List<UnitId> unitsOf(ResourceId resource) {
        return resources.find(resource).map(Resource::unitIds).orElse(List.of());
    }

    private static boolean hasCome(Door door, ReservationDetails reservation, Instant moment) {
        return !moment.isBefore(reservation.slot().start().minus(door.early()));
    }
}
