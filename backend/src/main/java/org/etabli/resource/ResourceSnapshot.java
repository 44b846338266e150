package org.etabli.resource;

import java.util.List;
import java.util.Map;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;

/** The resources at one revision: those on offer, and apart from them those that were retired. */
record ResourceSnapshot(
        List<Resource> resources,
        Map<ResourceId, Resource> byId,
        Map<VenueId, List<Resource>> byVenue,
        Map<UnitId, Unit> units,
        Map<UnitId, List<Resource>> byUnit,
        List<Floor> floors,
        List<Quota> quotas,
        Map<UnitId, List<Outage>> outages,
        Map<ResourceId, Resource> retired,
        Map<UnitId, Unit> retiredUnits) {}
