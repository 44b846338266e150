package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The device beside a machine or a door.
 *
 * @param id of what it guards
 * @param keyedAt when its latest key was made
 * @param revokedAt when that key was revoked; null while it holds
 * @param heardAt its last message, to within some seconds; null before the first one
 * @param offline how long it may decide by itself when it is cut off
 */
public record Controller(
        UUID id,
        Instant keyedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant heardAt,
        Duration offline) {

    /** It says something each second; after so long it can't be there. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    public boolean hasKey() {
        return revokedAt == null;
    }

    /** Whether it was heard of in the last half minute. */
    public boolean isThere(Instant now) {
        return heardAt != null && now.isBefore(heardAt.plus(SILENT_AFTER));
    }
}
