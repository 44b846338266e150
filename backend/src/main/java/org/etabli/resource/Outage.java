package org.etabli.resource;

import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a unit can't be used.
 *
 * @param end when it returns, or null until further notice
 * @param maintenance whether it is for its maintenance; else it broke
 */
public record Outage(
        UUID id, UnitId unit, Instant start, @Nullable Instant end, String reason, boolean maintenance) {

    public boolean touches(TimeSlot slot) {
        return start.isBefore(slot.end()) && (end == null || slot.start().isBefore(end));
    }
}
