package org.etabli.billing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.Receipt.Told;
import org.jspecify.annotations.Nullable;

/** Proves that payments still say what the journals other than that of sales booked. */
final class StoredPayments {

    private static final int FETCHED = 1_000;

    private final Connection connection;

    StoredPayments(Connection connection) {
        this.connection = connection;
    }

    /**
     * The first payment that is missing, was never booked, or is not what was booked. Where a credit is spent no money
     * moves, and nothing is booked.
     */
    Optional<String> firstThatDiffers(UUID operator) throws SQLException {
        Optional<String> unbooked = first(
                "SELECT p.* FROM payment p LEFT JOIN journal_entry e ON e.document_id = p.id AND e.journal <> 'VE'"
                        + " WHERE p.operator_id = ? AND p.method <> 'CREDIT' AND e.number IS NULL ORDER BY p.series, p.number LIMIT 1",
                operator,
                row -> "payment " + printed(row) + ": is not in the journal");
        return unbooked.isPresent()
                ? unbooked
                : first(
                        "SELECT e.document, e.document_hash, p.* FROM journal_entry e LEFT JOIN payment p"
                                + " ON p.id = e.document_id WHERE e.operator_id = ? AND e.journal <> 'VE'"
                                + " ORDER BY e.number",
                        operator,
                        StoredPayments::differs);
    }

    private static @Nullable String differs(ResultSet row) throws SQLException {
        if (row.getObject("id") == null) {
            return "payment " + row.getString("document") + ": is in the journal and not in the table any more";
        }
        byte[] now = new Told(
                        row.getObject("id", UUID.class),
                        row.getObject("operator_id", UUID.class),
                        row.getObject("payer_id", UUID.class),
                        printed(row),
                        row.getString("method"),
                        row.getLong("amount_minor"),
                        row.getString("currency"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("note"),
                        row.getBoolean("paid_out"),
                        row.getString("fund"),
                        row.getObject("reverses_id", UUID.class))
                .sha256();
        return Arrays.equals(now, row.getBytes("document_hash"))
                ? null
                : "payment " + row.getString("document") + ": is not what was booked";
    }

    private static String printed(ResultSet row) throws SQLException {
        return InvoiceSeries.print(row.getString("series"), row.getInt("number"));
    }

    private Optional<String> first(String sql, UUID operator, Finding finding) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED);
            query.setObject(1, operator);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String found = finding.in(row);
                    if (found != null) {
                        return Optional.of(found);
                    }
                }
                return Optional.empty();
            }
        }
    }

    private interface Finding {
        @Nullable
        String in(ResultSet row) throws SQLException;
    }
}
