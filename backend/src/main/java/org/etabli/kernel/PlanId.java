package org.etabli.kernel;

import java.util.UUID;

/** Identifies a plan. */
public record PlanId(UUID value) {

    public static PlanId next() {
        return new PlanId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static PlanId parse(String text) {
        return new PlanId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
