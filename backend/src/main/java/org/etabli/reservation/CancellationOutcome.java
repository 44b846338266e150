package org.etabli.reservation;

import org.etabli.kernel.Refusal;

/** What became of a cancellation. */
public sealed interface CancellationOutcome {

    /** It is cancelled; its fee is what was kept. */
    record Cancelled(ReservationDetails reservation) implements CancellationOutcome {}

    /** It can't be cancelled any more. */
    record TooLate(Refusal refusal) implements CancellationOutcome {}
}
