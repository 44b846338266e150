package org.etabli.display;

import org.etabli.display.Display.Look;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * A screen to be.
 *
 * @param id made by the form: sent twice, it is one
 * @param resource what it stands beside, or null for the venue's entrance
 * @param name 1 to 120 characters
 */
public record NewDisplay(DisplayId id, @Nullable ResourceId resource, String name, Look look) {

    private static final int LONGEST = 120;

    /** @throws InvalidInputException naming {@code name} */
    public NewDisplay {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InvalidInputException("name", "length", 1, LONGEST);
        }
    }
}
