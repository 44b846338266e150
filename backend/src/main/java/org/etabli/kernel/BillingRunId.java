package org.etabli.kernel;

import java.util.UUID;

/** Identifies a billing run. */
public record BillingRunId(UUID value) {

    public static BillingRunId next() {
        return new BillingRunId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static BillingRunId parse(String text) {
        return new BillingRunId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
