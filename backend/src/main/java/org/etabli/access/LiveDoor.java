package org.etabli.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a door stands at this moment.
 *
 * @param controller beside it, or null
 * @param letOpen until when somebody of the staff lets it open, or null
 */
public record LiveDoor(
        Door door,
        State state,
        @Nullable Controller controller,
        @Nullable Instant letOpen) {

    public enum State {
        THERE,
        /** Its controller has a key and has not been heard of for half a minute. */
        OFFLINE,
        /** It opens to nobody: it has no controller, or one without a key. */
        NO_CONTROLLER
    }
}
