package org.etabli.kernel;

import java.util.UUID;

/** Identifies an authorisation type. */
public record AuthorisationTypeId(UUID value) {

    public static AuthorisationTypeId next() {
        return new AuthorisationTypeId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static AuthorisationTypeId parse(String text) {
        return new AuthorisationTypeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
