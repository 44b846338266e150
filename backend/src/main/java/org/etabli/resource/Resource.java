package org.etabli.resource;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What a venue offers for reservation.
 *
 * @param category resources of one category stand in for each other across the network
 * @param trade the heading it is listed under, or null
 * @param picture another one whenever the picture changes, or null when there is none
 * @param units in label order; shared with other resources where spaces are divisible
 */
public record Resource(
        ResourceId id,
        VenueId venue,
        OperatorId operator,
        String name,
        ResourceKind kind,
        String category,
        @Nullable String trade,
        String icon,
        Allocation allocation,
        int capacity,
        @Nullable String description,
        @Nullable UUID picture,
        Set<String> attributes,
        BookingRule rule,
        List<Unit> units) {

    public List<UnitId> unitIds() {
        return units.stream().map(Unit::id).toList();
    }

    /** Where its picture is found, or null. A browser may keep what it finds there for good. */
    public @Nullable String pictureAddress() {
        return picture == null ? null : "/api/v1/resources/" + id + "/picture?v=" + picture;
    }

    public boolean isPool() {
        return allocation == Allocation.ANY && units.size() > 1;
    }
}
