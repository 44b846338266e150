package org.etabli.maintenance;

import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.VenueId;

/** What happened to maintenances. Published inside the transaction. */
public final class MaintenanceEvents {

    private MaintenanceEvents() {}

    /** It comes; said once, unless it is due already. */
    public record MaintenanceSoon(MaintenancePlanId plan) {}

    /** It is due; said once. */
    public record MaintenanceDue(MaintenancePlanId plan) {}

    /** Any change that a screen of the venue's maintenances should follow. */
    public record MaintenanceMoved(VenueId venue) {}
}
