package org.etabli.kernel;

import java.util.UUID;

/** Identifies a file or a picture of a project. */
public record ProjectFileId(UUID value) {

    public static ProjectFileId next() {
        return new ProjectFileId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ProjectFileId parse(String text) {
        return new ProjectFileId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
