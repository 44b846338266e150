package org.etabli.kernel;

import java.util.UUID;

/** Identifies a member. */
public record MemberId(UUID value) {

    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static MemberId parse(String text) {
        return new MemberId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
