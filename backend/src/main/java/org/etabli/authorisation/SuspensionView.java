package org.etabli.authorisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suspension that holds, as the HTTP surface writes it.
 *
 * @param until when the authorisation counts again by itself, or null until somebody lifts it
 */
public record SuspensionView(
        String reason, Instant since, @Nullable Instant until) {

    public static @Nullable SuspensionView of(HeldAuthorisation held, Instant now) {
        AuthorisationSuspension suspension = held.suspension();
        return suspension == null || !suspension.holdsAt(now)
                ? null
                : new SuspensionView(suspension.reason(), suspension.since(), suspension.until());
    }
}
