package org.etabli.kernel;

import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static AccountId parse(String text) {
        return new AccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
