package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of an operator (CGI art. 286-I-3° bis): entries are added at its end and never changed, each carries the hash
 * of the one before. What is wrong is put right by a further entry.
 */
@Component
class Journal {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Journal(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An entry without its place. */
    record Booking(
            String journal,
            LocalDate on,
            UUID documentId,
            String document,
            byte[] documentHash,
            String label,
            List<Entry.Line> lines) {}

    /**
     * @throws IllegalArgumentException when one does not balance
     * @throws IllegalStateException when one would be booked on a closed day, as after a clock that has gone back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(OperatorId operator, List<Booking> bookings, Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
        Head head = advance(operator, bookings.size());
        bookings.forEach(head::mustBeOpen);
        Batch entries = new Batch("INSERT INTO journal_entry (operator_id, number, journal, booked_on, booked_at,"
                + " document_id, document, document_hash, label, previous_hash, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Batch lines = new Batch("INSERT INTO journal_line (operator_id, entry_number, position, account, account_label,"
                + " auxiliary, auxiliary_label, debit_minor, credit_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        byte[] last = head.hash();
        for (int place = 0; place < bookings.size(); place++) {
            Entry entry = entry(operator, head.first() + place, bookings.get(place), moment, last);
            last = entry.hash();
            add(entries, entry, last);
            add(lines, entry);
        }
        entries.send(batches);
        lines.send(batches);
        jdbc.sql("UPDATE journal_head SET last_hash = ? WHERE operator_id = ?")
                .params(List.of(last, operator.value()))
                .update();
    }

    /** Changes the row before it is read: who comes second waits, also on another node of a cluster. */
    private Head advance(OperatorId operator, int count) {
        if (bump(operator, count) == 0) {
            jdbc.sql("INSERT IGNORE INTO journal_head (operator_id, next_number, last_hash) VALUES (?, 1, ?)")
                    .params(List.of(operator.value(), Entry.BEFORE_THE_FIRST))
                    .update();
            bump(operator, count);
        }
        return jdbc.sql("SELECT next_number, last_hash, closed_until FROM journal_head WHERE operator_id = ?")
                .param(operator.value())
                .query((row, n) -> new Head(row.getLong(1) - count, row.getBytes(2), row.getObject(3, LocalDate.class)))
                .single();
    }

    private int bump(OperatorId operator, int count) {
        return jdbc.sql("UPDATE journal_head SET next_number = next_number + ? WHERE operator_id = ?")
                .params(List.of(count, operator.value()))
                .update();
    }

    private static Entry entry(OperatorId operator, long number, Booking booking, Instant at, byte[] previous) {
        Entry entry = new Entry(
                operator.value(),
                number,
                booking.journal(),
                booking.on(),
                at,
                booking.documentId(),
                booking.document(),
                booking.documentHash(),
                booking.label(),
                booking.lines(),
                previous);
        if (!entry.balances()) {
            throw new IllegalArgumentException("does not balance: " + booking);
        }
        return entry;
    }

    private static void add(Batch entries, Entry entry, byte[] hash) {
        entries.add(
                entry.operator(),
                entry.number(),
                entry.journal(),
                entry.bookedOn(),
                entry.bookedAt(),
                entry.documentId(),
                entry.document(),
                entry.documentHash(),
                entry.label(),
                entry.previousHash(),
                hash);
    }

    private static void add(Batch lines, Entry entry) {
        for (int place = 0; place < entry.lines().size(); place++) {
            Entry.Line line = entry.lines().get(place);
            lines.add(
                    entry.operator(),
                    entry.number(),
                    place + 1,
                    line.account(),
                    line.accountLabel(),
                    line.auxiliary(),
                    line.auxiliaryLabel(),
                    line.debitMinor(),
                    line.creditMinor());
        }
    }

    private record Head(long first, byte[] hash, @Nullable LocalDate closedUntil) {

        void mustBeOpen(Booking booking) {
            if (closedUntil != null && !booking.on().isAfter(closedUntil)) {
                throw new IllegalStateException("closed until " + closedUntil + ": " + booking.document());
            }
        }
    }
}
