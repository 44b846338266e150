package org.etabli.kernel;

import java.util.UUID;

/** Identifies a fault that somebody reported. */
public record FaultId(UUID value) {

    public static FaultId next() {
        return new FaultId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static FaultId parse(String text) {
        return new FaultId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
