package org.etabli.kernel;

import java.util.UUID;

/** Identifies someone who is about to become a member. */
public record SignUpId(UUID value) {

    public static SignUpId next() {
        return new SignUpId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static SignUpId parse(String text) {
        return new SignUpId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
