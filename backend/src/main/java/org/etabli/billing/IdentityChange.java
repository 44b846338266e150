package org.etabli.billing;

import org.etabli.billing.sepa.BankIds;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Who an operator is to be on its invoices from now on.
 *
 * @param iban where transfers go, spaces allowed, or null
 * @param creditorId the SEPA creditor identifier (ICS), or null
 * @param termsDays from an invoice's date to the day it is due
 */
public record IdentityChange(
        PostalAddress address,
        String email,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String creditorId,
        int termsDays) {

    /** @throws InvalidInputException naming the field that does not fit */
    public IdentityChange {
        email = Input.email("email", email);
        iban = plain(iban);
        bic = plain(bic);
        creditorId = plain(creditorId);
        if (iban != null && !BankIds.isIban(iban)) {
            throw new InvalidInputException("iban", "not-an-iban");
        }
        if (bic != null && !BankIds.isBic(bic)) {
            throw new InvalidInputException("bic", "not-a-bic");
        }
        if (creditorId != null && !BankIds.isCreditorId(creditorId)) {
            throw new InvalidInputException("creditorId", "not-a-creditor-id");
        }
        termsDays = Input.within("termsDays", termsDays, 0, 60);
    }

    private static @Nullable String plain(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : BankIds.plain(typed);
    }
}
