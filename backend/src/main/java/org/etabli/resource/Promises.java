package org.etabli.resource;

import java.time.Instant;
import java.util.Map;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;

/** What this module must ask before it takes something away: is it promised to someone? Reservation answers. */
public interface Promises {

    /** The units of the resource that someone reserved, each with the end of the last reservation that still stands. */
    Map<UnitId, Instant> promisedUntil(ResourceId resource);
}
