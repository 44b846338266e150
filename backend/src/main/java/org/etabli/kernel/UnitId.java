package org.etabli.kernel;

import java.util.UUID;

/** Identifies a unit. */
public record UnitId(UUID value) {

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static UnitId parse(String text) {
        return new UnitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
