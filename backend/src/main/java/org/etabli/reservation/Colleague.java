package org.etabli.reservation;

import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/**
 * Another member who lets members know when she is there.
 *
 * @param name her first name and an initial, for instance "Inès C."
 * @param stays what she has that day
 */
public record Colleague(String name, List<Stay> stays) {

    public record Stay(UnitId unit, TimeSlot slot) {}

    public boolean has(UnitId unit, TimeSlot during) {
        return stays.stream()
                .anyMatch(stay -> stay.unit().equals(unit) && stay.slot().overlaps(during));
    }

    /** Whether she is expected in the slot, or there. */
    public boolean comesIn(TimeSlot during) {
        return stays.stream().anyMatch(stay -> stay.slot().overlaps(during));
    }
}
