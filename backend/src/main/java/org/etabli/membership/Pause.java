package org.etabli.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a contract rests: nothing is owed for them, no allowance is used on them.
 *
 * @param end the first day after it, or null until she says so
 */
public record Pause(LocalDate start, @Nullable LocalDate end) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Pause {
        if (end != null && !start.isBefore(end)) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(start) && (end == null || day.isBefore(end));
    }

    public boolean isOverOn(LocalDate day) {
        return end != null && !day.isBefore(end);
    }
}
