package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenancePlan;

/** The plan and its machine when somebody was told; the payload of an outbox row. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfMaintenance(UUID venueId, UUID resourceId, String title) {

    static ToldOfMaintenance of(MaintenancePlan plan) {
        return new ToldOfMaintenance(plan.venue().value(), plan.machine().value(), plan.title());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    ResourceId machine() {
        return new ResourceId(resourceId);
    }
}
