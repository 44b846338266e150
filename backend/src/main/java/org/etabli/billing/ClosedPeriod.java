package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closure as its row keeps it, with its place in the chain.
 *
 * @param entryHash of the last entry that was booked up to its last day
 * @param by null when it was closed by itself
 */
record ClosedPeriod(
        UUID operator,
        long number,
        ClosureKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        Totals period,
        Totals perpetual,
        byte[] entryHash,
        @Nullable UUID by,
        Instant at,
        byte[] previousHash) {

    static ClosedPeriod of(ResultSet row) throws SQLException {
        long last = row.getLong("last_entry");
        return new ClosedPeriod(
                row.getObject("operator_id", UUID.class),
                row.getLong("number"),
                ClosureKind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Totals(row.getInt("entries"), row.getLong("sales_minor"), row.getLong("receipts_minor"), last),
                new Totals(0, row.getLong("all_sales_minor"), row.getLong("all_receipts_minor"), last),
                row.getBytes("entry_hash"),
                row.getObject("closed_by", UUID.class),
                row.getObject("closed_at", Instant.class),
                row.getBytes("previous_hash"));
    }

    byte[] hash() {
        return new JournalText("etabli-closure-1")
                .with(operator)
                .with(number)
                .with(kind)
                .with(firstDay)
                .with(lastDay)
                .with(period.entries())
                .with(perpetual.lastEntry())
                .with(entryHash)
                .with(period.sales())
                .with(period.receipts())
                .with(perpetual.sales())
                .with(perpetual.receipts())
                .with(by)
                .with(at)
                .with(previousHash)
                .sha256();
    }
}
