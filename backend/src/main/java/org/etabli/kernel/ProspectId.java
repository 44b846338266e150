package org.etabli.kernel;

import java.util.UUID;

/** Identifies somebody who asked a venue something and is no member yet. */
public record ProspectId(UUID value) {

    public static ProspectId next() {
        return new ProspectId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ProspectId parse(String text) {
        return new ProspectId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
