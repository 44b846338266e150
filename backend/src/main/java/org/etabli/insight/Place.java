package org.etabli.insight;

import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;

/**
 * A unit as the numbers count it: once, under the kind of the smallest resource that offers it. The half of a divisible
 * room is a place; the whole room is two.
 */
record Place(UnitId unit, Resource offeredAs) {

    VenueId venue() {
        return offeredAs.venue();
    }

    ResourceKind kind() {
        return offeredAs.kind();
    }
}
