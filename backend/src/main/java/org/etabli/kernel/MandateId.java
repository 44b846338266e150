package org.etabli.kernel;

import java.util.UUID;

/** Identifies a payer's consent to be debited. */
public record MandateId(UUID value) {

    public static MandateId next() {
        return new MandateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
