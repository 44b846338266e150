package org.etabli.kernel;

import java.util.UUID;

/** Identifies a payment by card from its beginning to its end. */
public record CheckoutId(UUID value) {

    public static CheckoutId next() {
        return new CheckoutId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static CheckoutId parse(String text) {
        return new CheckoutId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
