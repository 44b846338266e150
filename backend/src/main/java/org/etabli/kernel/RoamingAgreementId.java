package org.etabli.kernel;

import java.util.UUID;

/** Identifies what two operators agreed on each other's allowances. */
public record RoamingAgreementId(UUID value) {

    public static RoamingAgreementId next() {
        return new RoamingAgreementId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static RoamingAgreementId parse(String text) {
        return new RoamingAgreementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
