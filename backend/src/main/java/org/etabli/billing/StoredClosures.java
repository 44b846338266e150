package org.etabli.billing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves closures by their rows and the journal's: each as it was written, tied to the one before, its totals made again. */
final class StoredClosures {

    private static final LocalDate EVER = LocalDate.of(1000, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Connection connection;

    StoredClosures(Connection connection) {
        this.connection = connection;
    }

    /** The first one that does not hold, and why. */
    Optional<String> firstThatDiffers(UUID operator) throws SQLException {
        Walk walk = new Walk(cumulated(operator));
        try (PreparedStatement closures =
                connection.prepareStatement("SELECT c.*, e.hash AS booked_hash FROM closure c LEFT JOIN journal_entry e"
                        + " ON e.operator_id = c.operator_id AND e.number = c.last_entry"
                        + " WHERE c.operator_id = ? ORDER BY c.number")) {
            closures.setObject(1, operator);
            try (ResultSet row = closures.executeQuery()) {
                while (row.next()) {
                    Optional<String> broken = walk.next(row);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return end(operator, walk);
    }

    private Optional<String> end(UUID operator, Walk walk) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "SELECT closures, closure_hash, closed_until FROM journal_head WHERE operator_id = ?")) {
            head.setObject(1, operator);
            try (ResultSet row = head.executeQuery()) {
                boolean same = row.next()
                        && row.getLong(1) == walk.seen
                        && Arrays.equals(row.getBytes(2), walk.last)
                        && Objects.equals(row.getObject(3, LocalDate.class), walk.lastDay);
                return same
                        ? Optional.empty()
                        : Optional.of("journal_head: tells of another last closure than number " + walk.seen);
            }
        }
    }

    /** For each day on which something was booked: all that was booked up to it. */
    private TreeMap<LocalDate, Totals> cumulated(UUID operator) throws SQLException {
        TreeMap<LocalDate, Totals> days = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(Totals.BY_DAY)) {
            query.setObject(1, operator);
            query.setObject(2, EVER);
            query.setObject(3, FOREVER);
            try (ResultSet row = query.executeQuery()) {
                Totals all = Totals.NOTHING;
                while (row.next()) {
                    all = all.plus(Totals.of(row));
                    days.put(row.getObject("booked_on", LocalDate.class), all);
                }
            }
        }
        return days;
    }

    private static final class Walk {

        private final TreeMap<LocalDate, Totals> booked;
        private long seen;
        private byte[] last = Entry.BEFORE_THE_FIRST;
        private @Nullable LocalDate lastDay;

        Walk(TreeMap<LocalDate, Totals> booked) {
            this.booked = booked;
        }

        Optional<String> next(ResultSet row) throws SQLException {
            ClosedPeriod closed = ClosedPeriod.of(row);
            String which = "closure " + closed.number() + " (" + closed.kind() + " " + closed.firstDay() + "): ";
            if (closed.number() != seen + 1) {
                return Optional.of("closure " + (seen + 1) + ": is missing");
            }
            if (!Arrays.equals(closed.previousHash(), last)) {
                return Optional.of(which + "is not tied to the closure before it");
            }
            if (!Arrays.equals(closed.hash(), row.getBytes("hash"))) {
                return Optional.of(which + "is not what was closed");
            }
            if (!holds(closed) || !Arrays.equals(closed.entryHash(), row.getBytes("booked_hash"))) {
                return Optional.of(which + "its totals are not those of the journal");
            }
            if (closed.kind() == ClosureKind.DAY) {
                if (lastDay != null && !closed.firstDay().equals(lastDay.plusDays(1))) {
                    return Optional.of(which + "a day before it was left out");
                }
                lastDay = closed.lastDay();
            }
            seen = closed.number();
            last = closed.hash();
            return Optional.empty();
        }

        private boolean holds(ClosedPeriod closed) {
            Totals until = upTo(closed.lastDay());
            Totals before = upTo(closed.firstDay().minusDays(1));
            return until.lastEntry() == closed.perpetual().lastEntry()
                    && until.sales() == closed.perpetual().sales()
                    && until.receipts() == closed.perpetual().receipts()
                    && until.entries() - before.entries() == closed.period().entries()
                    && until.sales() - before.sales() == closed.period().sales()
                    && until.receipts() - before.receipts() == closed.period().receipts();
        }

        private Totals upTo(LocalDate day) {
            Map.Entry<LocalDate, Totals> found = booked.floorEntry(day);
            return found == null ? Totals.NOTHING : found.getValue();
        }
    }
}
