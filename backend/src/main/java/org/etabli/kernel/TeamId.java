package org.etabli.kernel;

import java.util.UUID;

/** Identifies a team. */
public record TeamId(UUID value) {

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static TeamId parse(String text) {
        return new TeamId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
