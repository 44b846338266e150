package org.etabli.reservation;

import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;

/** One rule of the house. Policies run in their order; the first refusal answers a request, a quote shows them all. */
interface ReservationPolicy {

    /** The refusal, or nothing when the rule is kept. */
    Optional<Refusal> check(Facts facts);

    /** What is checked, as a line of the list "what we check"; empty for what is not worth a line. */
    default Optional<Text> label(Facts facts) {
        return Optional.empty();
    }

    /** What was found where the rule is kept, for the same line. */
    default Optional<Text> finding(Facts facts) {
        return Optional.empty();
    }

    /** Whether it binds the venue's staff, too, when they reserve for somebody. */
    default boolean bindsStaff() {
        return true;
    }
}
