package org.etabli.kernel;

import java.util.UUID;

/** Identifies a resource. */
public record ResourceId(UUID value) {

    public static ResourceId next() {
        return new ResourceId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ResourceId parse(String text) {
        return new ResourceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
