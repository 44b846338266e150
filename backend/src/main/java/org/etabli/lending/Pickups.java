package org.etabli.lending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.DeskDays;
import org.etabli.reservation.DeskVisit;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** What is reserved and will be fetched today. */
@Service
public class Pickups {

    private static final Set<ReservationStatus> STANDING =
            Set.of(ReservationStatus.CONFIRMED, ReservationStatus.CHECKED_IN);

    private final DeskDays days;
    private final LoanLists lists;
    private final LoanAccess access;
    private final Resources resources;
    private final Venues venues;
    private final Clock clock;

    Pickups(DeskDays days, LoanLists lists, LoanAccess access, Resources resources, Venues venues, Clock clock) {
        this.days = days;
        this.lists = lists;
        this.access = access;
        this.resources = resources;
        this.venues = venues;
        this.clock = clock;
    }

    /**
     * Of the venue's day and not handed out yet, in order of start.
     *
     * @throws org.etabli.kernel.NotFoundException when the caller has no role at its operator
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public List<Pickup> list(Caller caller, VenueId venue) {
        Venue here = access.mustWorkAt(caller, venue);
        Instant now = clock.instant();
        List<DeskVisit> reserved =
                days
                        .list(
                                caller,
                                venue,
                                venues.calendarOf(venue)
                                        .wholeDay(now.atZone(here.zone()).toLocalDate()))
                        .stream()
                        .filter(visit -> isLent(visit.reservation()) && stands(visit.reservation(), now))
                        .toList();
        Set<ReservationId> fetched = lists.fetched(
                reserved.stream().map(visit -> visit.reservation().id()).toList());
        return reserved.stream()
                .filter(visit -> !fetched.contains(visit.reservation().id()))
                .map(visit -> new Pickup(
                        visit.reservation(),
                        Objects.requireNonNullElse(visit.scheduled().memberName(), "")))
                .toList();
    }

    private boolean isLent(ReservationDetails reservation) {
        return resources
                .recall(reservation.resource())
                .filter(thing -> thing.kind() == ResourceKind.EQUIPMENT)
                .isPresent();
    }

    private static boolean stands(ReservationDetails reservation, Instant now) {
        return STANDING.contains(reservation.status())
                && reservation.slot().end().isAfter(now);
    }
}
