package org.etabli.demo;

import java.time.Duration;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Someone has something for a while; what became of it is not decided yet.
 *
 * @param units all that it takes, the one shown first
 * @param lead how long before the start it was asked for
 */
record Draft(
        Offered offer,
        List<UnitId> units,
        Person who,
        TimeSlot slot,
        @Nullable String title,
        int guests,
        Duration lead) {

    UnitId unit() {
        return units.getFirst();
    }

    /** The same wish of somebody else. */
    Draft by(Person other, Duration otherLead) {
        return new Draft(offer, units, other, slot, title, guests, otherLead);
    }
}
