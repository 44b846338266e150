package org.etabli.reservation;

import java.time.Instant;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.BookingRule;

/**
 * How long cancelling costs nothing.
 *
 * @param byRule until when the resource's rule lets it be free
 * @param secondThought until when it is free because it was reserved a moment ago; the start at the latest
 */
record FreeCancellation(Instant byRule, Instant secondThought) {

    static FreeCancellation of(BookingRule rule, TimeSlot slot, Instant reservedAt) {
        Instant thoughtOver = reservedAt.plus(CancellationTerms.SECOND_THOUGHT);
        return new FreeCancellation(
                slot.start().minus(rule.freeCancellation()),
                thoughtOver.isAfter(slot.start()) ? slot.start() : thoughtOver);
    }

    Instant until() {
        return secondThought.isAfter(byRule) ? secondThought : byRule;
    }

    boolean isFreeAt(Instant now) {
        return !now.isAfter(until());
    }

    boolean isSecondThoughtAt(Instant now) {
        return now.isAfter(byRule) && isFreeAt(now);
    }
}
