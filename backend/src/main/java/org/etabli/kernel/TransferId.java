package org.etabli.kernel;

import java.util.UUID;

/** Identifies a transfer. */
public record TransferId(UUID value) {

    public static TransferId next() {
        return new TransferId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static TransferId parse(String text) {
        return new TransferId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
