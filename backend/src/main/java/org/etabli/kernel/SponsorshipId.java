package org.etabli.kernel;

import java.util.UUID;

/** Identifies a sponsorship. */
public record SponsorshipId(UUID value) {

    public static SponsorshipId next() {
        return new SponsorshipId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static SponsorshipId parse(String text) {
        return new SponsorshipId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
