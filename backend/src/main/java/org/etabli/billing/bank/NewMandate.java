package org.etabli.billing.bank;

import java.time.LocalDate;
import org.etabli.billing.sepa.BankIds;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A mandate that was signed.
 *
 * @param holder of the account
 * @param iban spaces allowed
 * @param bic or null: inside the SEPA the account's number is enough
 */
public record NewMandate(
        String holder, String iban, @Nullable String bic, LocalDate signedOn) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewMandate {
        holder = Input.text("holder", holder, 70);
        iban = BankIds.plain(Input.text("iban", iban, 42));
        if (!BankIds.isIban(iban)) {
            throw new InvalidInputException("iban", "not-an-iban");
        }
        bic = bic == null || bic.isBlank() ? null : BankIds.plain(bic);
        if (bic != null && !BankIds.isBic(bic)) {
            throw new InvalidInputException("bic", "not-a-bic");
        }
        Input.chosen("signedOn", signedOn);
    }
}
