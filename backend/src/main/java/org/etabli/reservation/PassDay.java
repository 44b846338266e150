package org.etabli.reservation;

import java.time.LocalDate;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A day of a venue, for who wants a desk all day.
 *
 * @param free how many desks are free all day
 * @param slot the hours that a desk can be had for, or null when there are none
 * @param because why the venue is closed, or null
 */
public record PassDay(
        LocalDate day,
        State state,
        int free,
        @Nullable TimeSlot slot,
        @Nullable Text because) {

    /** What can be had. */
    public enum State {
        FREE,
        FULL,
        CLOSED,
        /** It is too late for that day. */
        OVER
    }
}
