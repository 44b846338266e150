package org.etabli.billing.sepa;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One debit in a file.
 *
 * @param sequence FRST or RCUR
 * @param reference of the mandate (RUM)
 */
public record Debit(
        String endToEndId,
        String sequence,
        String reference,
        LocalDate signedOn,
        String holder,
        String iban,
        @Nullable String bic,
        String text,
        BigDecimal amount) {}
