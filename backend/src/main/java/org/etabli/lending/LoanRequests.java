package org.etabli.lending;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TimeSlot;
import org.etabli.lending.HandOut.Reserved;
import org.etabli.lending.HandOut.Wanted;
import org.etabli.network.Venue;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Finds the reservation on which something goes out, or makes it at once; no loan is without. */
@Component
class LoanRequests {

    private final LoanAccess access;
    private final LoanDays days;
    private final Resources resources;
    private final Agendas agendas;
    private final Reservations reservations;
    private final HandoverRules rules;

    LoanRequests(
            LoanAccess access,
            LoanDays days,
            Resources resources,
            Agendas agendas,
            Reservations reservations,
            HandoverRules rules) {
        this.access = access;
        this.days = days;
        this.resources = resources;
        this.agendas = agendas;
        this.reservations = reservations;
        this.rules = rules;
    }

    /** On what it may go out, or why it may not. */
    sealed interface Answer {}

    record Found(Resource thing, ReservationDetails reservation, Instant now) implements Answer {}

    record Nothing(Refusal refusal) implements Answer {}

    /**
     * The reservation of what may go out now; nobody else hands the thing out until the transaction ends.
     *
     * @throws org.etabli.kernel.NotFoundException for a reservation or a resource that does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    Answer find(Caller caller, HandOut.What what) {
        Resource thing = resources.get(
                switch (what) {
                    case Reserved reserved ->
                        agendas.get(caller, reserved.reservation()).resource();
                    case Wanted wanted -> wanted.resource();
                });
        access.mustWorkAt(caller, thing.venue());
        rules.lock(thing);
        return switch (what) {
            case Reserved reserved -> checked(thing, agendas.get(caller, reserved.reservation()));
            case Wanted wanted -> atOnce(caller, thing, wanted);
        };
    }

    private Answer checked(Resource thing, ReservationDetails reservation) {
        return rules.refusal(thing, reservation)
                .<Answer>map(Nothing::new)
                .orElseGet(() -> new Found(thing, reservation, days.now()));
    }

    private Answer atOnce(Caller caller, Resource thing, Wanted wanted) {
        Venue venue = days.venue(thing.venue());
        Optional<Instant> due = days.closing(venue.id(), thing.id(), wanted.due());
        if (due.isEmpty()) {
            return new Nothing(Refusal.byRule("venue-closed", venue.name(), wanted.due()));
        }
        Instant now = days.now().truncatedTo(ChronoUnit.MINUTES);
        if (!due.get().isAfter(now.plus(Duration.ofMinutes(1)))) {
            return new Nothing(Refusal.byRule("in-the-past"));
        }
        return switch (reservations.request(
                caller,
                RequestReservation.of(thing.id(), wanted.unit(), new TimeSlot(now, due.get()), wanted.member()))) {
            case ReservationOutcome.Confirmed(ReservationDetails made) -> checked(thing, made);
            case ReservationOutcome.Refused refused -> new Nothing(refused.first());
        };
    }
}
