package org.etabli.kernel;

import java.util.UUID;

/** Identifies what a member took from a shop. */
public record PurchaseId(UUID value) {

    public static PurchaseId next() {
        return new PurchaseId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static PurchaseId parse(String text) {
        return new PurchaseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
