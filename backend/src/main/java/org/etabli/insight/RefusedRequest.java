package org.etabli.insight;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * One request that was turned away.
 *
 * @param slot what was asked for
 * @param at when it was refused
 */
public record RefusedRequest(
        VenueId venue, ResourceId resource, @Nullable MemberId member, String rule, TimeSlot slot, Instant at) {}
