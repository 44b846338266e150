package org.etabli.authorisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may operate a resource.
 *
 * @param type the authorisation that decides: the missing one, else the one that ends first; null where none is asked for
 * @param until the first moment without it, or null when it is for good, missing or not needed; of what is suspended, when it
 *     counts again, or null as long as nobody knows
 */
public record OperatingRight(
        State state,
        @Nullable AuthorisationType type,
        @Nullable Instant until) {

    static final OperatingRight FOR_EVERYONE = new OperatingRight(State.FOR_EVERYONE, null, null);

    public enum State {
        /** Nothing is asked for. */
        FOR_EVERYONE,
        VALID,
        /** Valid, and worth renewing: it ends within {@link OperatingRights#SOON}. */
        EXPIRES_SOON,
        /** Was valid once. */
        EXPIRED,
        /** Held, and taken away for a while. */
        SUSPENDED,
        MISSING
    }

    public boolean isHeld() {
        return state == State.FOR_EVERYONE || state == State.VALID || state == State.EXPIRES_SOON;
    }
}
