package org.etabli.kernel;

import java.util.UUID;

/** Identifies who answers for a minor. */
public record GuardianshipId(UUID value) {

    public static GuardianshipId next() {
        return new GuardianshipId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static GuardianshipId parse(String text) {
        return new GuardianshipId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
