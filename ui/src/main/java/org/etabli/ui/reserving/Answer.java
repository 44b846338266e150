package org.etabli.ui.reserving;

import java.util.List;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.QuotedReservation;
import org.etabli.training.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * What the house answers to a request before anything is done.
 *
 * @param tried what it costs, with the code that was asked for where it is good
 * @param ways what would work instead; none when the request itself is possible
 * @param practice how many hours would earn what is missing; none where practice earns nothing of it
 * @param renewal the next training that renews a right that ends soon after the slot, or null
 */
record Answer(
        TriedCode tried,
        List<Way> ways,
        List<PracticeProgress> practice,
        @Nullable Lesson renewal) {

    QuotedReservation quote() {
        return tried.quote();
    }

    TimeSlot asked() {
        return quote().request().slot();
    }
}
