package org.etabli.reservation;

import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a reservation its units: the one wanted, any of a pool, or all of a bundle; with the resource's buffers. */
@Component
class Placement {

    private final Availability availability;
    private final Resources resources;

    Placement(Availability availability, Resources resources) {
        this.availability = availability;
        this.resources = resources;
    }

    /** The unit given, or the first one of a bundle; empty when the slot is taken. */
    Optional<UnitId> place(ReservationId holder, Resource resource, @Nullable UnitId wanted, TimeSlot slot) {
        TimeSlot occupied = FactFinder.occupied(resource, slot);
        if (resource.allocation() == Allocation.ALL) {
            return availability.occupyAll(holder.value(), resource.unitIds(), occupied)
                    ? Optional.of(resource.unitIds().getFirst())
                    : Optional.empty();
        }
        if (wanted != null) {
            return availability.occupyAll(holder.value(), List.of(wanted), occupied)
                    ? Optional.of(wanted)
                    : Optional.empty();
        }
        return availability.occupyAny(holder.value(), working(resource, slot), occupied);
    }

    /** Whether the holder now has the unit (or the whole bundle) in the slot; if not, it keeps what it had. */
    boolean move(ReservationId holder, Resource resource, UnitId unit, TimeSlot slot) {
        List<UnitId> units = resource.allocation() == Allocation.ALL ? resource.unitIds() : List.of(unit);
        return availability.move(holder.value(), units, FactFinder.occupied(resource, slot));
    }

    void release(ReservationId holder) {
        availability.release(holder.value());
    }

    /** @throws InvalidInputException when the unit is not one of the resource's */
    void mustOffer(Resource resource, @Nullable UnitId unit) {
        if (unit != null && !resource.unitIds().contains(unit)) {
            throw new InvalidInputException("unitId", "unit-of-another-resource", resource.name());
        }
    }

    private List<UnitId> working(Resource resource, TimeSlot slot) {
        return resource.unitIds().stream()
                .filter(unit -> resources.listOutages(unit, slot).isEmpty())
                .toList();
    }
}
