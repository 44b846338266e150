package org.etabli.ui.booking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.Name;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Status;
import org.jspecify.annotations.Nullable;

/**
 * One desk or one room that can be chosen, and how it stands.
 *
 * @param units what is taken with it: one, or several for a room that is made of parts
 * @param own the viewer's own reservation of it in the slot
 * @param note why it can't be used
 * @param favourite whether she marked it as hers to be proposed first
 * @param takers the names of who has it in the slot, of those who let members know
 */
record Place(
        Resource resource,
        List<Unit> units,
        Status status,
        @Nullable ReservationId own,
        @Nullable Name note,
        boolean favourite,
        List<String> takers) {

    /** In addresses and on the plan. */
    String id() {
        return id(resource, unit().id());
    }

    /** The id of the place that one gets with this unit of the resource. */
    static String id(Resource resource, UnitId unit) {
        boolean whole =
                resource.allocation() == Allocation.ALL && resource.units().size() > 1;
        return whole ? resource.id().toString() : unit.toString();
    }

    Unit unit() {
        return units.getFirst();
    }

    /** The unit to ask for; null where the resource takes all of its units anyway. */
    @Nullable
    UnitId wanted() {
        return units.size() == 1 ? unit().id() : null;
    }

    String label() {
        return isOneOfMany(resource) ? unit().label() : resource.name();
    }

    /** Whether its units go by their own labels. */
    static boolean isOneOfMany(Resource resource) {
        return resource.allocation() == Allocation.ANY || resource.kind() == ResourceKind.DESK;
    }

    String zone() {
        String zone = unit().zone();
        return zone == null ? "" : zone;
    }

    /** What it has, in the order of the alphabet. */
    Set<String> tags() {
        Set<String> all = new TreeSet<>(resource.attributes());
        units.forEach(unit -> all.addAll(unit.tags()));
        return all;
    }

    boolean isFree() {
        return status == Status.FREE;
    }

    /** "Inès C.", "Inès C., Paul M."; empty when nobody who has it is known. */
    String taker() {
        return String.join(", ", takers);
    }

    boolean stands(FloorId floor) {
        Unit.Placement placement = unit().placement();
        return placement != null && placement.floor().equals(floor);
    }

    boolean takes(UnitId unit) {
        return units.stream().anyMatch(each -> each.id().equals(unit));
    }
}
