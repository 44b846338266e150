package org.etabli.billing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads documents back from their rows, to prove that they still say what the journal booked. */
final class StoredDocuments {

    private static final int PAGE = 500;

    private final Connection connection;

    StoredDocuments(Connection connection) {
        this.connection = connection;
    }

    /** The first document that is missing, was never booked, or is not what was booked. */
    Optional<String> firstThatDiffers(UUID operator) throws SQLException {
        Optional<String> unbooked = first(
                "SELECT CONCAT('invoice ', v.series, '-', v.number, ': is not in the journal') FROM invoice v"
                        + " LEFT JOIN journal_entry e ON e.journal = 'VE' AND e.document_id = v.id"
                        + " WHERE v.operator_id = ? AND e.number IS NULL ORDER BY v.series, v.number LIMIT 1",
                operator);
        if (unbooked.isPresent()) {
            return unbooked;
        }
        long after = 0;
        while (true) {
            List<Booked> page = page(operator, after);
            for (Booked booked : page) {
                Optional<String> differs = differs(booked);
                if (differs.isPresent()) {
                    return differs;
                }
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
            after = page.getLast().entry();
        }
    }

    private Optional<String> differs(Booked booked) throws SQLException {
        if (booked.frame() == null) {
            return Optional.of("invoice " + booked.printed() + ": is in the journal and not in the table any more");
        }
        Document whole = whole(booked.frame());
        boolean lines = whole.lines().stream().mapToLong(Document.Line::gross).sum() == whole.gross();
        return lines && Arrays.equals(DocumentText.sha256(whole), booked.hash())
                ? Optional.empty()
                : Optional.of("invoice " + booked.printed() + ": is not what was booked");
    }

    private Document whole(Document frame) throws SQLException {
        List<Document.Line> lines = new ArrayList<>();
        List<Long> nets = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY position")) {
            query.setObject(1, frame.id().value());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                    nets.add(row.getLong("net_minor"));
                }
            }
        }
        var totals = new TreeMap<Integer, VatSplit.RateTotal>();
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM invoice_vat WHERE invoice_id = ?")) {
            query.setObject(1, frame.id().value());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    totals.put(
                            row.getInt("vat_rate"),
                            new VatSplit.RateTotal(
                                    row.getLong("net_minor"), row.getLong("vat_minor"), row.getLong("gross_minor")));
                }
            }
        }
        return frame.with(lines, new VatSplit(nets, totals));
    }

    private List<Booked> page(UUID operator, long after) throws SQLException {
        List<Booked> page = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT e.number AS entry, e.document, e.document_hash, v.* FROM journal_entry e"
                        + " LEFT JOIN invoice v ON v.id = e.document_id WHERE e.operator_id = ? AND e.journal = 'VE'"
                        + " AND e.number > ? ORDER BY e.number LIMIT " + PAGE)) {
            query.setObject(1, operator);
            query.setLong(2, after);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.add(new Booked(
                            row.getLong("entry"),
                            row.getString("document"),
                            row.getBytes("document_hash"),
                            row.getObject("id") == null ? null : frame(row)));
                }
            }
        }
        return page;
    }

    private Optional<String> first(String sql, UUID operator) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, operator);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static Document frame(ResultSet row) throws SQLException {
        UUID corrects = row.getObject("corrects_id", UUID.class);
        return new Document(
                new InvoiceId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("series"),
                row.getInt("number"),
                InvoiceKind.valueOf(row.getString("kind")),
                corrects == null ? null : new InvoiceId(corrects),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getObject("run_id", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued_at", Instant.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("customer_name"),
                row.getString("seller"),
                row.getString("customer"),
                PaysBy.valueOf(row.getString("pays_by")),
                new VatStatus(
                        row.getObject("issued_on", LocalDate.class),
                        VatRegime.valueOf(row.getString("vat_regime")),
                        null,
                        row.getBoolean("vat_on_debits"),
                        row.getString("vat_mention")),
                CurrencyUnit.of(row.getString("currency")),
                row.getString("reason"),
                List.of(),
                new VatSplit(List.of(), new TreeMap<>()));
    }

    static Document.Line line(ResultSet row) throws SQLException {
        int corrects = row.getInt("corrects_position");
        return new Document.Line(
                row.getObject("charge_id", UUID.class),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getObject("day", LocalDate.class),
                row.getInt("quantity"),
                row.getLong("unit_minor"),
                row.getInt("vat_rate"),
                corrects == 0 ? null : corrects);
    }

    /** @param frame without lines and totals; null when the document is not there any more */
    private record Booked(
            long entry,
            String printed,
            byte[] hash,
            @Nullable Document frame) {}
}
