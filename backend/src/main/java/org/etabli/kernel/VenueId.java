package org.etabli.kernel;

import java.util.UUID;

/** Identifies a venue. */
public record VenueId(UUID value) {

    public static VenueId next() {
        return new VenueId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static VenueId parse(String text) {
        return new VenueId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
