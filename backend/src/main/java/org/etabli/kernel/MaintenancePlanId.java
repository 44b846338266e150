package org.etabli.kernel;

import java.util.UUID;

/** Identifies what a machine needs again and again. */
public record MaintenancePlanId(UUID value) {

    public static MaintenancePlanId next() {
        return new MaintenancePlanId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static MaintenancePlanId parse(String text) {
        return new MaintenancePlanId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
