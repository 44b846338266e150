package org.etabli.ui.reserving;

import java.util.List;
import org.etabli.authorisation.OperatingRight;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.QuotedReservation;

/**
 * What the house answers to a request before anything is done.
 *
 * @param tried what it costs, with the code that was asked for where it is good
 * @param alternatives what would work instead; none when the request itself is possible
 * @param right the member's right to operate the resource, as it stands today
 */
record Answer(TriedCode tried, List<Alternative> alternatives, OperatingRight right) {

    QuotedReservation quote() {
        return tried.quote();
    }

    /** Whether the right ends soon, though not before the slot. */
    boolean warnsOfExpiry() {
        return quote().isPossible() && right.state() == OperatingRight.State.EXPIRES_SOON;
    }

    TimeSlot asked() {
        return quote().request().slot();
    }
}
