package org.etabli.kernel;

import java.util.UUID;

/** Identifies direct debits that are handed to the bank together. */
public record CollectionId(UUID value) {

    public static CollectionId next() {
        return new CollectionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
