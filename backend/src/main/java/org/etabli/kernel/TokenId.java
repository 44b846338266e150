package org.etabli.kernel;

import java.util.UUID;

/** Identifies a token. */
public record TokenId(UUID value) {

    public static TokenId next() {
        return new TokenId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static TokenId parse(String text) {
        return new TokenId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
