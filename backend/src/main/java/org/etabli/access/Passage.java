package org.etabli.access;

import java.time.Instant;
import org.etabli.access.AccessLog.What;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What was noted of a member at a door or a machine, as she reads it herself.
 *
 * @param where the door's or machine's name
 * @param reason why it was refused or is doubted, or null
 */
public record Passage(
        Instant at,
        VenueId venue,
        String where,
        What what,
        @Nullable Reason reason) {}
