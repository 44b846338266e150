package org.etabli.network;

import org.etabli.kernel.InvalidInputException;

/**
 * The week of what does not keep to its venue's hours.
 *
 * @param supervised whether these are the hours in which a supervisor is there
 */
public record OwnWeek(WeeklyHours hours, boolean supervised) {

    /** @throws InvalidInputException when there is no day on which it may be used */
    public OwnWeek {
        if (hours.days().isEmpty()) {
            throw new InvalidInputException("hours.1", supervised ? "never-supervised" : "never-open");
        }
    }
}
