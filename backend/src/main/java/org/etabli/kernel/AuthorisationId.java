package org.etabli.kernel;

import java.util.UUID;

/** Identifies an authorisation. */
public record AuthorisationId(UUID value) {

    public static AuthorisationId next() {
        return new AuthorisationId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static AuthorisationId parse(String text) {
        return new AuthorisationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
