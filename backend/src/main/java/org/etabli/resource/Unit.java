package org.etabli.resource;

import java.util.Set;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * One desk, one half of a room, one machine: what one party at a time can occupy.
 *
 * @param zone the part of the venue it stands in, as people call it
 * @param tags what it has: screen, plug, window, wheelchair, quiet …
 * @param placement where it stands on its floor plan, or null while it stands on none
 */
public record Unit(
        UnitId id,
        VenueId venue,
        String label,
        @Nullable String zone,
        Set<String> tags,
        @Nullable Placement placement) {

    /** In the floor plan's own units; {@code chair} is the side people sit at: top, bottom, left, right or none. */
    public record Placement(FloorId floor, int x, int y, int width, int height, int rotation, String chair) {}
}
