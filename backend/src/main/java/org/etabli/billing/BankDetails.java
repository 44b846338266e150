package org.etabli.billing;

import java.util.List;
import org.etabli.billing.sepa.BankIds;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How an operator is paid by its bank.
 *
 * @param iban where transfers and debits go, spaces allowed, or null
 * @param creditorId the SEPA creditor identifier (ICS), or null
 * @param debitFormat one of {@link #FORMATS}
 */
public record BankDetails(
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String creditorId,
        String debitFormat) {

    /** The latest first; the other for banks that are not there yet. */
    public static final List<String> FORMATS = List.of("pain.008.001.08", "pain.008.001.02");

    /** @throws InvalidInputException naming the field that does not fit */
    public BankDetails {
        iban = plain("iban", iban);
        if (iban != null && !BankIds.isIban(iban)) {
            throw new InvalidInputException("iban", "not-an-iban");
        }
        bic = plain("bic", bic);
        if (bic != null && !BankIds.isBic(bic)) {
            throw new InvalidInputException("bic", "not-a-bic");
        }
        creditorId = plain("creditorId", creditorId);
        if (creditorId != null && !BankIds.isCreditorId(creditorId)) {
            throw new InvalidInputException("creditorId", "not-a-creditor-id");
        }
        if (!FORMATS.contains(debitFormat)) {
            throw new InvalidInputException("debitFormat", "required");
        }
    }

    private static @Nullable String plain(String field, @Nullable String typed) {
        String text = Input.optional(field, typed, 50);
        return text == null ? null : BankIds.plain(text);
    }
}
