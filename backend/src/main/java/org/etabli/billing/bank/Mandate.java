package org.etabli.billing.bank;

import java.time.LocalDate;
import org.etabli.kernel.MandateId;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A payer's consent to be debited.
 *
 * @param operatorName who debits
 * @param reference the unique mandate reference (RUM)
 * @param iban in full; screens show its end
 * @param lastUsedOn the day of the last debit that was carried out, or null
 * @param code the bank's reason where it is suspended, or null
 */
public record Mandate(
        MandateId id,
        OperatorId operator,
        String operatorName,
        String reference,
        String holder,
        String iban,
        LocalDate signedOn,
        @Nullable LocalDate lastUsedOn,
        MandateState state,
        @Nullable LocalDate since,
        @Nullable String code) {

    /** The next debit is the first one (FRST), or one of a series (RCUR). */
    public boolean isFirst() {
        return lastUsedOn == null;
    }

    public String lastDigits() {
        return iban.substring(iban.length() - 4);
    }
}
