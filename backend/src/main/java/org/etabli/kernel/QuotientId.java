package org.etabli.kernel;

import java.util.UUID;

/** Identifies what a member declared her household quotient to be. */
public record QuotientId(UUID value) {

    public static QuotientId next() {
        return new QuotientId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static QuotientId parse(String text) {
        return new QuotientId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
