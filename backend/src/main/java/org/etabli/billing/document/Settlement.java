package org.etabli.billing.document;

import java.time.LocalDate;
import org.etabli.billing.VatRegime;
import org.jspecify.annotations.Nullable;

/**
 * What a document says beyond its amounts.
 *
 * @param correctedOn when the invoice was issued that a credit note corrects, else null
 * @param mandate by which it is debited, or null
 */
record Settlement(
        VatRegime regime,
        @Nullable LocalDate correctedOn,
        @Nullable Mandate mandate) {

    /**
     * The SEPA mandate that was in force when the invoice was issued.
     *
     * @param reference the unique mandate reference (RUM)
     * @param creditor the SEPA creditor identifier (ICS), or null
     */
    record Mandate(String reference, String iban, @Nullable String creditor) {}
}
