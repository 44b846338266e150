package org.etabli.kernel;

import java.util.UUID;

/** Identifies one movement of an account, as the bank tells it. */
public record BankLineId(UUID value) {

    public static BankLineId next() {
        return new BankLineId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
