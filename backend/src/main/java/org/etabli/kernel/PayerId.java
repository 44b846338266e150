package org.etabli.kernel;

import java.util.UUID;

/** Identifies a payer. */
public record PayerId(UUID value) {

    public static PayerId next() {
        return new PayerId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static PayerId parse(String text) {
        return new PayerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
