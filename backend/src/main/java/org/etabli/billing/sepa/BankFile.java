package org.etabli.billing.sepa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file from the bank, as read: a statement tells entries, a status report rejections.
 *
 * @param ibans of the accounts that it tells of
 */
public record BankFile(
        Kind kind, String messageId, List<String> ibans, List<Entry> entries, List<Rejection> rejections) {

    public enum Kind {
        /** A day's statement. */
        CAMT_053,
        /** A notification of single credits and debits. */
        CAMT_054,
        /** What became of a file of direct debits. */
        PAIN_002
    }

    /**
     * One movement; a batch whose parts are told is one entry for each part.
     *
     * @param amount positive
     * @param batchId of the file of debits that is credited as a whole
     * @param bankReference by which the bank knows it, the same in each file that tells of it
     */
    public record Entry(
            LocalDate bookedOn,
            boolean incoming,
            BigDecimal amount,
            String currency,
            @Nullable String counterparty,
            @Nullable String counterpartyIban,
            @Nullable String endToEndId,
            @Nullable String batchId,
            @Nullable String remittance,
            @Nullable String returnCode,
            @Nullable String bankReference) {}

    /**
     * A debit that was not carried out, or a whole group or file of them.
     *
     * @param endToEndId of the debit; null for all of the group
     * @param groupId of the group ({@code PmtInfId}); null for all of the file
     */
    public record Rejection(
            @Nullable String endToEndId,
            @Nullable String groupId,
            @Nullable String messageId,
            @Nullable String code) {}
}
