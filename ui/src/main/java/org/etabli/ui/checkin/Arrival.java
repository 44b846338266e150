package org.etabli.ui.checkin;

import java.util.List;
import org.etabli.kernel.Refusal;
import org.etabli.reservation.QuotedReservation;
import org.etabli.resource.Unit;
import org.etabli.ui.agenda.Booked;
import org.jspecify.annotations.Nullable;

/** What it means that somebody scans a code here and now. */
sealed interface Arrival {

    /** She is checked in, by this very scan. */
    record Welcomed(Booked booked) implements Arrival {}

    /** She had checked in before. */
    record AlreadyHere(Booked booked) implements Arrival {}

    /** She has a reservation here and now, but for another place. */
    record AnotherPlace(Booked booked, Unit scanned) implements Arrival {}

    /** She has one here later; check-in is not open yet. */
    record TooEarly(Booked booked) implements Arrival {}

    /** Hers was released for want of a check-in. */
    record Released(Booked booked) implements Arrival {}

    /** She has none, but the place before her is free. */
    record FreeNow(Unit unit, QuotedReservation quote) implements Arrival {}

    /** She has none, and she can't have this place now. */
    record NotNow(@Nullable Unit unit, List<Refusal> refusals) implements Arrival {}
}
