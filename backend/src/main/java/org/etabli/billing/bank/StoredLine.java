package org.etabli.billing.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A movement as the table keeps it. */
record StoredLine(
        BankLineId id,
        OperatorId operator,
        LocalDate bookedOn,
        boolean incoming,
        Money amount,
        @Nullable String counterparty,
        @Nullable String counterpartyIban,
        @Nullable String endToEndId,
        @Nullable String batchId,
        @Nullable String remittance,
        @Nullable String returnCode,
        LineState state,
        @Nullable String basis,
        int round) {

    static StoredLine of(ResultSet row, int number) throws SQLException {
        return new StoredLine(
                new BankLineId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getObject("booked_on", LocalDate.class),
                row.getBoolean("incoming"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getString("counterparty"),
                row.getString("counterparty_iban"),
                row.getString("end_to_end_id"),
                row.getString("batch_id"),
                row.getString("remittance"),
                row.getString("return_code"),
                LineState.valueOf(row.getString("state")),
                row.getString("basis"),
                row.getInt("round"));
    }

    long minor() {
        return amount.getAmountMinorLong();
    }

    /** Under which the payment of this match is recorded once; another one after the match was undone. */
    String key(int place) {
        return "bank-" + id + "-" + round + "-" + place;
    }

    /** All that the payer may have written into it. */
    String words() {
        return (remittance == null ? "" : remittance) + " " + (endToEndId == null ? "" : endToEndId);
    }
}
