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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves a journal by what the tables hold and nothing else: numbers without gap, every hash made again from its row, each
 * entry tied to the one before and to the end that is written down, each balanced, each invoice and payment as it was
 * booked, and each closure with the totals that its entries give.
 */
final class JournalVerifier {

    private static final int FETCHED = 1_000;
    private static final String ENTRIES = "SELECT e.*, l.position, l.account, l.account_label, l.auxiliary,"
            + " l.auxiliary_label, l.debit_minor, l.credit_minor FROM journal_entry e LEFT JOIN journal_line l"
            + " ON l.operator_id = e.operator_id AND l.entry_number = e.number WHERE e.operator_id = ?"
            + " ORDER BY e.number, l.position";

    private final Connection connection;
    private final StoredDocuments documents;
    private final StoredPayments payments;
    private final StoredClosures closures;

    JournalVerifier(Connection connection) {
        this.connection = connection;
        this.documents = new StoredDocuments(connection);
        this.payments = new StoredPayments(connection);
        this.closures = new StoredClosures(connection);
    }

    /**
     * @param entries how many were looked at
     * @param broken the first row that does not hold, and why; null when all do
     */
    record Verdict(
            UUID operator,
            String name,
            long entries,
            @Nullable String broken) {}

    List<Verdict> verifyAll() throws SQLException {
        List<Verdict> verdicts = new ArrayList<>();
        try (PreparedStatement operators = connection.prepareStatement("SELECT id, name FROM operator WHERE id IN"
                        + " (SELECT operator_id FROM journal_head UNION SELECT operator_id FROM journal_entry"
                        + " UNION SELECT operator_id FROM invoice UNION SELECT operator_id FROM payment"
                        + " UNION SELECT operator_id FROM closure) ORDER BY name");
                ResultSet row = operators.executeQuery()) {
            while (row.next()) {
                verdicts.add(verify(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        return verdicts;
    }

    Verdict verify(UUID operator, String name) throws SQLException {
        Chain chain = new Chain();
        try (PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            entries.setFetchSize(FETCHED);
            entries.setObject(1, operator);
            try (ResultSet row = entries.executeQuery()) {
                Optional<String> broken = chain.follow(row);
                if (broken.isPresent()) {
                    return new Verdict(operator, name, chain.seen, broken.get());
                }
            }
        }
        Optional<String> broken = end(operator, chain);
        if (broken.isEmpty()) {
            broken = documents.firstThatDiffers(operator);
        }
        if (broken.isEmpty()) {
            broken = payments.firstThatDiffers(operator);
        }
        if (broken.isEmpty()) {
            broken = closures.firstThatDiffers(operator);
        }
        return new Verdict(operator, name, chain.seen, broken.orElse(null));
    }

    /** What is missing at the end leaves no gap in the chain: the head tells. */
    private Optional<String> end(UUID operator, Chain chain) throws SQLException {
        try (PreparedStatement head =
                connection.prepareStatement("SELECT next_number, last_hash FROM journal_head WHERE operator_id = ?")) {
            head.setObject(1, operator);
            try (ResultSet row = head.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("journal_head: the row of operator " + operator + " is missing");
                }
                boolean same = row.getLong(1) == chain.seen + 1 && Arrays.equals(row.getBytes(2), chain.last);
                return same
                        ? Optional.empty()
                        : Optional.of("journal_head: the journal ends at entry " + (row.getLong(1) - 1)
                                + ", the last one that is there is " + chain.seen);
            }
        }
    }

    /** The walk along the entries. */
    private static final class Chain {

        private long seen;
        private byte[] last = Entry.BEFORE_THE_FIRST;

        Optional<String> follow(ResultSet row) throws SQLException {
            boolean more = row.next();
            while (more) {
                BookedRow stored = new BookedRow(row);
                do {
                    stored.addLine(row);
                    more = row.next();
                } while (more && row.getLong("number") == stored.number);
                Optional<String> broken = next(stored);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            return Optional.empty();
        }

        private Optional<String> next(BookedRow stored) {
            String which = "journal_entry " + stored.number + ": ";
            if (stored.number != seen + 1) {
                return Optional.of("journal_entry " + (seen + 1) + ": is missing");
            }
            Entry entry = stored.entry();
            if (!Arrays.equals(entry.previousHash(), last)) {
                return Optional.of(which + "is not tied to the entry before it");
            }
            if (!Arrays.equals(entry.hash(), stored.hash)) {
                return Optional.of(which + "is not what was booked (" + stored.document + ")");
            }
            if (!entry.balances()) {
                return Optional.of(which + "does not balance");
            }
            seen = stored.number;
            last = stored.hash;
            return Optional.empty();
        }
    }

    /** An entry as its rows tell it. */
    private static final class BookedRow {

        private final Entry head;
        private final long number;
        private final String document;
        private final byte[] hash;
        private final List<Entry.Line> lines = new ArrayList<>();

        BookedRow(ResultSet row) throws SQLException {
            this.number = row.getLong("number");
            this.document = row.getString("document");
            this.hash = row.getBytes("hash");
            this.head = new Entry(
                    row.getObject("operator_id", UUID.class),
                    number,
                    row.getString("journal"),
                    row.getObject("booked_on", LocalDate.class),
                    row.getObject("booked_at", Instant.class),
                    row.getObject("document_id", UUID.class),
                    document,
                    row.getBytes("document_hash"),
                    row.getString("label"),
                    List.of(),
                    row.getBytes("previous_hash"));
        }

        void addLine(ResultSet row) throws SQLException {
            if (row.getObject("position") != null) {
                lines.add(new Entry.Line(
                        row.getString("account"),
                        row.getString("account_label"),
                        row.getString("auxiliary"),
                        row.getString("auxiliary_label"),
                        row.getLong("debit_minor"),
                        row.getLong("credit_minor")));
            }
        }

        Entry entry() {
            return new Entry(
                    head.operator(),
                    head.number(),
                    head.journal(),
                    head.bookedOn(),
                    head.bookedAt(),
                    head.documentId(),
                    head.document(),
                    head.documentHash(),
                    head.label(),
                    lines,
                    head.previousHash());
        }
    }
}
