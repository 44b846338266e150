package org.etabli.kernel;

import java.util.UUID;

/** Identifies a floor. */
public record FloorId(UUID value) {

    public static FloorId next() {
        return new FloorId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static FloorId parse(String text) {
        return new FloorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
