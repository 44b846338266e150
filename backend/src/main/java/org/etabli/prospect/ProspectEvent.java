package org.etabli.prospect;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a prospect.
 *
 * @param detail a note's words, a stage's name, a moment (ISO 8601, UTC; empty: given up), a day or the id of a plan
 * @param author of the staff, or null when she did it herself
 */
public record ProspectEvent(
        Kind kind, String detail, @Nullable MemberId author, Instant at) {

    public enum Kind {
        NOTE,
        STAGE,
        VISIT,
        TRIAL,
        OFFER
    }
}
