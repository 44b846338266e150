package org.etabli.reservation;

import java.util.List;
import org.etabli.kernel.Refusal;

/** What became of a request or a move. */
public sealed interface ReservationOutcome {

    /** It is so, and it will stay so. */
    record Confirmed(ReservationDetails reservation) implements ReservationOutcome {}

    /** Nothing changed, and here is why. The alternatives are asked for apart: {@link Alternatives}. */
    record Refused(List<Refusal> refusals) implements ReservationOutcome {

        public Refused {
            refusals = List.copyOf(refusals);
        }

        /** The one that is hardest to mend. */
        public Refusal first() {
            return refusals.getFirst();
        }
    }
}
