package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import org.etabli.access.Decision.Allowed;
import org.etabli.access.Decision.Denied;
import org.etabli.access.Decision.Reason;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a controller is told about its machine's switch.
 *
 * @param reason why it is off, or null: it is on, or there was nothing to ask
 * @param until when it goes off at the latest, or null when it is off
 */
public record Switch(
        boolean on, @Nullable Reason reason, @Nullable Instant until) {

    static final Switch OFF = new Switch(false, null, null);

    static Switch on(Instant until) {
        return new Switch(true, null, until);
    }

    static Switch off(Reason reason) {
        return new Switch(false, reason, null);
    }

    static Switch of(Decision decision) {
        return switch (decision) {
            case Allowed allowed -> on(allowed.until());
            case Denied denied -> off(denied.reason());
        };
    }

    /** As the surfaces write it, or null. */
    @Nullable
    String reasonWord() {
        return reason == null ? null : Words.of(reason);
    }

    /** How long it stays on, for who has no calendar; null when it is off. */
    @Nullable
    Long secondsFrom(Instant now) {
        return until == null ? null : Long.valueOf(Duration.between(now, until).toSeconds());
    }
}
