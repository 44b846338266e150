package org.etabli.insight;

import java.time.Duration;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;

/**
 * How much a machine was used in a period. A pool counts the hours of all its units.
 *
 * @param open hours open, public holidays and closures left out
 * @param outOfOrder the part of them in which it could not be used
 * @param used the part of the rest in which someone was checked in
 * @param visits how many visits that was
 */
public record UsedMachine(
        ResourceId machine, String name, VenueId venue, Duration open, Duration outOfOrder, Duration used, int visits) {

    /** Hours used ÷ (hours open − hours out of order). */
    public Share use() {
        return new Share(used.toMinutes(), open.minus(outOfOrder).toMinutes());
    }

    /** Hours out of order ÷ hours open. */
    public Share unavailability() {
        return new Share(outOfOrder.toMinutes(), open.toMinutes());
    }
}
