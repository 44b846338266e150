package org.etabli.ui.home;

import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.RequestReservation;
import org.etabli.ui.agenda.Booked;

/** Something she has done before and could do again: the last time of it, and when it would be. */
record Repeat(Booked last, TimeSlot slot) {

    RequestReservation request() {
        var was = last.details();
        return new RequestReservation(
                was.resource(),
                was.unit(),
                slot,
                was.member(),
                was.title(),
                was.guests(),
                RequestReservation.Payment.BEST);
    }
}
