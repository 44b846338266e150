package org.etabli.kernel;

import java.util.UUID;

/** Identifies a document about a resource. */
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static DocumentId parse(String text) {
        return new DocumentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
