package org.etabli.kernel;

import java.util.UUID;

/** Identifies a payment, or the entry that takes one back. */
public record PaymentId(UUID value) {

    public static PaymentId next() {
        return new PaymentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
