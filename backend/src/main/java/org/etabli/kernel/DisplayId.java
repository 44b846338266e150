package org.etabli.kernel;

import java.util.UUID;

/** Identifies a screen beside a door or a machine. */
public record DisplayId(UUID value) {

    public static DisplayId next() {
        return new DisplayId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static DisplayId parse(String text) {
        return new DisplayId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
