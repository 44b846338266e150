package org.etabli.insight;

import java.time.Instant;
import java.util.Map;
import org.etabli.kernel.VenueId;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * How full a venue is at one moment. Says nothing of who.
 *
 * @param open whether its doors are open
 * @param nextOpening when they open again; null while they are open, and when no opening is in sight
 * @param people on site: everyone checked in, with guests
 * @param kinds the places by kind; kinds that the venue does not have are left out
 */
public record VenueOccupancy(
        VenueId venue,
        String name,
        Instant at,
        boolean open,
        @Nullable Instant nextOpening,
        int people,
        Map<ResourceKind, PlaceCount> kinds) {

    public PlaceCount total() {
        return kinds.values().stream().reduce(PlaceCount.NONE, PlaceCount::plus);
    }
}
