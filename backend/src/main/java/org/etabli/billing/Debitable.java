package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.sepa.BankIds;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of which something is due from someone who pays by mandate, with the mandate that holds for her.
 *
 * @param turn how many debits of it count already
 */
record Debitable(
        UUID invoice,
        UUID payer,
        String number,
        LocalDate issuedOn,
        long dueMinor,
        int turn,
        @Nullable UUID mandate,
        @Nullable String reference,
        @Nullable String holder,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate lastUsedOn) {

    private static final int NOTICE_DAYS = 14;
    static final int LAPSE_MONTHS = 36;

    static Debitable of(ResultSet row, int number) throws SQLException {
        return new Debitable(
                row.getObject("invoice_id", UUID.class),
                row.getObject("payer_id", UUID.class),
                InvoiceSeries.print(row.getString("series"), row.getInt("number")),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("due_minor"),
                row.getInt("turn"),
                row.getObject("mandate_id", UUID.class),
                row.getString("reference"),
                row.getString("holder"),
                row.getString("iban"),
                row.getString("bic"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("suspended_on", LocalDate.class),
                row.getObject("last_used_on", LocalDate.class));
    }

    /** Empty when it can be debited on that day. */
    Optional<LeftOut> leftOut(LocalDate collectOn) {
        if (mandate == null || signedOn == null || iban == null) {
            return Optional.of(LeftOut.NO_MANDATE);
        }
        if (suspendedOn != null) {
            return Optional.of(LeftOut.SUSPENDED);
        }
        LocalDate used = lastUsedOn == null ? signedOn : lastUsedOn;
        if (used.plusMonths(LAPSE_MONTHS).isBefore(collectOn)) {
            return Optional.of(LeftOut.LAPSED);
        }
        if (!BankIds.isIban(iban) || bic != null && !BankIds.isBic(bic)) {
            return Optional.of(LeftOut.BAD_ACCOUNT);
        }
        return issuedOn.plusDays(NOTICE_DAYS).isAfter(collectOn)
                ? Optional.of(LeftOut.ANNOUNCED_LATE)
                : Optional.empty();
    }
}
