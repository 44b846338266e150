package org.etabli.ui.agenda;

import java.util.List;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.Alternatives;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.reservation.Visits;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Changes the reservations of who is signed in. */
@Component
public class OwnReservations {

    private final SignedIn signedIn;
    private final Reservations reservations;
    private final ReservationChanges changes;
    private final Visits visits;
    private final Quotes quotes;
    private final Alternatives alternatives;

    OwnReservations(
            SignedIn signedIn,
            Reservations reservations,
            ReservationChanges changes,
            Visits visits,
            Quotes quotes,
            Alternatives alternatives) {
        this.signedIn = signedIn;
        this.reservations = reservations;
        this.changes = changes;
        this.visits = visits;
        this.quotes = quotes;
        this.alternatives = alternatives;
    }

    public ReservationOutcome request(RequestReservation request) {
        return reservations.request(signedIn.caller(), request);
    }

    public ReservationOutcome checkIn(ReservationId id) {
        return visits.checkIn(signedIn.caller(), id);
    }

    public void undoCheckIn(ReservationId id) {
        visits.undoCheckIn(signedIn.caller(), id);
    }

    public ReservationOutcome checkOut(ReservationId id) {
        return visits.checkOut(signedIn.caller(), id);
    }

    public ReservationOutcome reclaim(ReservationId id) {
        return visits.reclaim(signedIn.caller(), id);
    }

    public CancellationTerms termsOf(ReservationId id) {
        return changes.termsOf(signedIn.caller(), id);
    }

    public CancellationOutcome cancel(ReservationId id) {
        return changes.cancel(signedIn.caller(), id);
    }

    /** What reserving for oneself would lead to. */
    public QuotedReservation quote(RequestReservation request) {
        return quotes.quote(signedIn.caller(), request);
    }

    QuotedReservation quote(MoveReservation move) {
        return quotes.quoteMove(signedIn.caller(), move);
    }

    ReservationOutcome move(MoveReservation move) {
        return changes.move(signedIn.caller(), move);
    }

    /** Other times for the same thing, the nearest first. */
    List<Alternative> listOtherTimes(RequestReservation refused, int most) {
        return alternatives.find(signedIn.caller(), refused, most * 2).stream()
                .filter(way -> way.kind() == Alternative.Kind.OTHER_TIME)
                .limit(most)
                .toList();
    }
}
