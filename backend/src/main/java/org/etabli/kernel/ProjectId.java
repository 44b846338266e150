package org.etabli.kernel;

import java.util.UUID;

/** Identifies a project of the gallery. */
public record ProjectId(UUID value) {

    public static ProjectId next() {
        return new ProjectId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ProjectId parse(String text) {
        return new ProjectId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
