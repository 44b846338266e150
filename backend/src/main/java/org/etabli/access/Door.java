package org.etabli.access;

import java.time.Duration;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A door that opens to a badge.
 *
 * @param room what is behind it, or null: the venue as a whole
 * @param early so long before her reservation it opens for a member
 */
public record Door(DoorId id, VenueId venue, @Nullable ResourceId room, String name, Duration early) {}
