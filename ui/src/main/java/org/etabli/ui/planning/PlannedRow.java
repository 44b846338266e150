package org.etabli.ui.planning;

import java.util.List;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Resource;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A line of the planning: a resource, or one unit of a pool.
 *
 * @param unit the unit of the pool, or null where the resource is reserved as a whole
 */
record PlannedRow(Resource resource, @Nullable Unit unit) {

    /** One line for what is reserved as a whole, one for each unit of a pool. */
    static List<PlannedRow> of(Resource resource) {
        return resource.isPool()
                ? resource.units().stream()
                        .map(unit -> new PlannedRow(resource, unit))
                        .toList()
                : List.of(new PlannedRow(resource, null));
    }

    String name() {
        return unit == null ? resource.name() : unit.label();
    }

    List<UnitId> units() {
        return unit == null ? resource.unitIds() : List.of(unit.id());
    }

    @Nullable
    UnitId unitId() {
        return unit == null ? null : unit.id();
    }
}
