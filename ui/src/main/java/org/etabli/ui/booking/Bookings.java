package org.etabli.ui.booking;

import java.util.Optional;
import java.util.function.Supplier;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ReservationId;
import org.etabli.notice.CalendarEntries;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Favourites;
import org.springframework.stereotype.Component;

/** What this screen does to reservations and favourites. */
@Component
class Bookings {

    private final Reservations reservations;
    private final ReservationChanges changes;
    private final CalendarEntries calendar;
    private final Favourites favourites;

    Bookings(Reservations reservations, ReservationChanges changes, CalendarEntries calendar, Favourites favourites) {
        this.reservations = reservations;
        this.changes = changes;
        this.calendar = calendar;
        this.favourites = favourites;
    }

    ReservationOutcome reserve(Caller caller, RequestReservation request) {
        return reservations.request(caller, request);
    }

    /** Whether it may be taken back without cost, so that it can be offered in passing. */
    boolean isFreeToUndo(Caller caller, ReservationId id) {
        CancellationTerms terms = changes.termsOf(caller, id);
        return terms.fee().isZero()
                && (terms.creditKept() == null || terms.creditKept().amount() == 0);
    }

    void undo(Caller caller, ReservationId id) {
        changes.cancel(caller, id);
    }

    /** Makes the place a favourite with all that it consists of, or takes the mark off. */
    void like(Caller caller, Place place) {
        place.units().forEach(unit -> {
            if (place.favourite()) {
                favourites.unmark(caller, unit.id());
            } else {
                favourites.mark(caller, unit.id());
            }
        });
    }

    Supplier<Optional<String>> calendarEntry(Caller caller, ReservationId id) {
        return () -> calendar.find(caller, id);
    }
}
