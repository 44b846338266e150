package org.etabli.access;

import java.time.Instant;
import org.etabli.access.Decision.Reason;
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
}
