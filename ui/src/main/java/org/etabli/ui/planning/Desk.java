package org.etabli.ui.planning;

import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What whoever works the desk may do with a reservation, in her name. */
@Component
class Desk {

    private final Reservations reservations;
    private final ReservationChanges changes;
    private final Attendance attendance;
    private final Quotes quotes;
    private final SignedIn signedIn;

    Desk(
            Reservations reservations,
            ReservationChanges changes,
            Attendance attendance,
            Quotes quotes,
            SignedIn signedIn) {
        this.reservations = reservations;
        this.changes = changes;
        this.attendance = attendance;
        this.quotes = quotes;
        this.signedIn = signedIn;
    }

    ReservationOutcome move(ReservationId id, TimeSlot slot, @Nullable UnitId unit) {
        return changes.move(signedIn.caller(), new MoveReservation(id, slot, unit));
    }

    QuotedReservation quoteMove(ReservationId id, TimeSlot slot, @Nullable UnitId unit) {
        return quotes.quoteMove(signedIn.caller(), new MoveReservation(id, slot, unit));
    }

    CancellationTerms termsOf(ReservationId id) {
        return changes.termsOf(signedIn.caller(), id);
    }

    CancellationOutcome cancel(ReservationId id) {
        return changes.cancel(signedIn.caller(), id);
    }

    ReservationDetails approve(ReservationId id) {
        return reservations.approve(signedIn.caller(), id);
    }

    ReservationDetails decline(ReservationId id) {
        return reservations.decline(signedIn.caller(), id);
    }

    ReservationOutcome checkIn(ReservationId id) {
        return attendance.checkIn(signedIn.caller(), id);
    }

    ReservationDetails undoCheckIn(ReservationId id) {
        return attendance.undoCheckIn(signedIn.caller(), id);
    }

    ReservationOutcome reclaim(ReservationId id) {
        return attendance.reclaim(signedIn.caller(), id);
    }

    ReservationOutcome checkOut(ReservationId id) {
        return attendance.checkOut(signedIn.caller(), id);
    }
}
