package org.etabli.kernel;

import java.time.LocalDate;

/** Calendar days one after the other, as people say them: both ends belong to it. */
public record Days(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException when the last is before the first */
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }
}
