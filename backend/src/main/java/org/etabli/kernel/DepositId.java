package org.etabli.kernel;

import java.util.UUID;

/** Identifies money that is held for somebody and owed back to her. */
public record DepositId(UUID value) {

    /** @throws NotFoundException when the text is no id */
    public static DepositId parse(String text) {
        return new DepositId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
