package org.etabli.authorisation;

import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a held authorisation does not count.
 *
 * @param reason in the words of who suspended it, which the member reads too
 * @param until when it ends by itself, or null until somebody lifts it
 * @param liftedAt when somebody ended it, or null
 * @param unfounded whether it was lifted because it should not have been
 */
public record AuthorisationSuspension(
        UUID id,
        String reason,
        MemberId by,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        boolean unfounded) {

    public boolean holdsAt(Instant moment) {
        Instant end = end();
        return !moment.isBefore(since) && (end == null || moment.isBefore(end));
    }

    /** The first moment without it, or null as long as nobody knows. */
    public @Nullable Instant end() {
        return liftedAt != null && (until == null || liftedAt.isBefore(until)) ? liftedAt : until;
    }
}
