package org.etabli.ui.checkin;

import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.Optional;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.OwnAgenda;
import org.etabli.ui.agenda.OwnReservations;
import org.etabli.ui.agenda.ReservationActions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the check-in screen knows and does. */
@Component
class CheckInDesk {

    private final Arrivals arrivals;
    private final OwnAgenda agenda;
    private final OwnReservations own;
    private final Venues venues;
    private final Resources resources;

    CheckInDesk(Arrivals arrivals, OwnAgenda agenda, OwnReservations own, Venues venues, Resources resources) {
        this.arrivals = arrivals;
        this.agenda = agenda;
        this.own = own;
        this.venues = venues;
        this.resources = resources;
    }

    Optional<Venue> findVenue(String slug) {
        return venues.findBySlug(slug);
    }

    /** @throws NotFoundException unless there is such a unit at the venue */
    Unit getUnit(Venue venue, String id) {
        return resources
                .findUnit(new UnitId(Ids.parse(id)))
                .filter(unit -> unit.venue().equals(venue.id()))
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    Arrival arrive(Venue venue, @Nullable Unit scanned) {
        return arrivals.arrive(venue, scanned);
    }

    /** Reserves; the caller looks again, which checks in. */
    ReservationOutcome take(RequestReservation request) {
        return own.request(request);
    }

    void undo(Booked booked) {
        own.undoCheckIn(booked.details().id());
    }

    ReservationActions actions(com.vaadin.flow.component.Component screen, Command changed) {
        return new ReservationActions(screen, agenda, own, changed);
    }

    Instant now() {
        return agenda.now();
    }
}
