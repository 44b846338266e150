package org.etabli.kernel;

import java.util.UUID;

/** Identifies a charge. */
public record ChargeId(UUID value) {

    public static ChargeId next() {
        return new ChargeId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ChargeId parse(String text) {
        return new ChargeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
