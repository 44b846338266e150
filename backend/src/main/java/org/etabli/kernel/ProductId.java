package org.etabli.kernel;

import java.util.UUID;

/** Identifies a product of a venue's shop. */
public record ProductId(UUID value) {

    public static ProductId next() {
        return new ProductId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ProductId parse(String text) {
        return new ProductId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
