package org.etabli.access;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a manager says of a door.
 *
 * @param room what is behind it, of the door's venue; null: the venue as a whole
 * @param earlyMinutes so long before her reservation it opens for a member, from 0 to 120
 */
public record DoorDraft(String name, @Nullable ResourceId room, int earlyMinutes) {

    public static final int USUAL_EARLY_MINUTES = 15;
    public static final int MOST_EARLY_MINUTES = 120;

    private static final int LONGEST = 80;

    /** @throws InvalidInputException naming the field that does not fit */
    public DoorDraft {
        name = Input.text("name", name, LONGEST);
        Input.within("earlyMinutes", earlyMinutes, 0, MOST_EARLY_MINUTES);
    }
}
