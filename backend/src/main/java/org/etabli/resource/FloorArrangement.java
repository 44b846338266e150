package org.etabli.resource;

import java.util.List;
import java.util.Map;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Unit.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A floor as someone arranged it.
 *
 * @param places where units stand; those of the floor that are not among them leave it
 * @param renamed units that get another label, zone or other tags
 * @param drawing the floor's new drawing, or null when it keeps the one it has
 */
public record FloorArrangement(
        Map<UnitId, Placement> places,
        List<UnitDraft> renamed,
        @Nullable Drawing drawing) {

    public FloorArrangement {
        places = Map.copyOf(places);
        renamed = List.copyOf(renamed);
    }

    /** The units stand so; all else stays as it is. */
    public static FloorArrangement of(Map<UnitId, Placement> places) {
        return new FloorArrangement(places, List.of(), null);
    }
}
