package org.etabli.kernel;

import java.util.UUID;

/** Identifies a door that a controller guards. */
public record DoorId(UUID value) {

    public static DoorId next() {
        return new DoorId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static DoorId parse(String text) {
        return new DoorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
