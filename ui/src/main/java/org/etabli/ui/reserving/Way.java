package org.etabli.ui.reserving;

import java.io.Serializable;
import org.etabli.reservation.Alternative;
import org.etabli.training.Lesson;

/** What could be done about a refusal. */
sealed interface Way extends Serializable {

    /** Reserve this instead. */
    record Instead(Alternative alternative) implements Way {}

    /** Learn what opens it. */
    record Learn(Lesson lesson) implements Way {}
}
