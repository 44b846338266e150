package org.etabli.kernel;

import java.util.UUID;

/** Identifies a file that the bank gave. */
public record BankFileId(UUID value) {

    public static BankFileId next() {
        return new BankFileId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
