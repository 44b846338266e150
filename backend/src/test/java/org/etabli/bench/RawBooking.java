package org.etabli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.etabli.bench.BenchWorld.Slot;
import org.etabli.kernel.Ids;

/** The floors: the same database, the same pool, plain prepared statements and nothing else. */
final class RawBooking {

    private static final String BUMP = "UPDATE unit SET revision = revision + 1 WHERE id = ?";
    private static final String OCCUPY =
            "INSERT INTO occupancy (unit_id, holder_id, active, starts_at, ends_at) VALUES (?, ?, 1, ?, ?)";
    private static final String HOLD = "UPDATE ledger_account SET debits_pending = debits_pending + ?"
            + " WHERE id = ? AND credits_posted - debits_posted - debits_pending >= ?";
    private static final String TRANSFER = "INSERT INTO ledger_transfer (id, kind, debit_account_id, credit_account_id,"
            + " amount, measure, pending_id, reference_id, at) VALUES (?, 'PENDING', ?, ?, 30, 'MINUTES', NULL, ?, ?)";
    private static final String RESERVE = "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id,"
            + " created_by, starts_at, ends_at, status, held_until, title, guests, price_minor, currency,"
            + " credit_amount, credit_measure, credit_account_id, hold_transfer_id, fee_minor, created_at,"
            + " checked_in_at, checked_out_at, cancelled_at, sequence, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
            + " 'CONFIRMED', NULL, NULL, 0, 0, 'EUR', 30, 'MINUTES', ?, ?, 0, ?, NULL, NULL, NULL, 0, 0)";
    private static final String TELL = "INSERT INTO outbox_message (id, kind, subject_id, recipient_id, payload,"
            + " created_at, next_attempt_at, attempts) VALUES (?, 'CONFIRMED', ?, ?, ?, ?, ?, 0)";

    private final DataSource pool;
    private final BenchWorld world;

    RawBooking(DataSource pool, BenchWorld world) {
        this.pool = pool;
        this.world = world;
    }

    /** Bump, insert, commit: what no safe booking can do without. */
    void bare(Slot slot) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            run(connection, BUMP, slot.room().unit());
            occupy(connection, slot, Ids.next());
            connection.commit();
        }
    }

    /** Exactly the rows that the service writes for the same booking. */
    void rows(Slot slot) throws SQLException {
        Instant now = Instant.now();
        UUID reservation = Ids.next();
        UUID transfer = Ids.next();
        UUID member = world.members.get(slot.member()).value();
        UUID account = world.allowanceAccounts.get(slot.member());
        try (Connection connection = pool.getConnection()) {
            run(connection, BUMP, slot.room().unit());
            occupy(connection, slot, reservation);
            run(connection, HOLD, 30, account, 30);
            run(connection, TRANSFER, transfer, account, world.operator.value(), reservation, now);
            run(
                    connection,
                    RESERVE,
                    reservation,
                    world.venue.value(),
                    slot.room().resource().value(),
                    slot.room().unit(),
                    member,
                    member,
                    slot.time().start(),
                    slot.time().end(),
                    account,
                    transfer,
                    now);
            run(connection, TELL, Ids.next(), reservation, member, told(slot), now, now);
            connection.commit();
        }
    }

    private String told(Slot slot) {
        return "{\"venueId\":\"" + world.venue + "\",\"resourceId\":\""
                + slot.room().resource() + "\",\"unitId\":\""
                + slot.room().unit() + "\",\"startsAt\":\"" + slot.time().start() + "\",\"endsAt\":\""
                + slot.time().end() + "\",\"status\":\"CONFIRMED\",\"priceMinor\":0,\"currency\":\"EUR\","
                + "\"creditAmount\":30,\"creditMeasure\":\"MINUTES\",\"feeMinor\":0,\"keptAmount\":0,\"sequence\":0}";
    }

    private static void occupy(Connection connection, Slot slot, UUID holder) throws SQLException {
        run(
                connection,
                OCCUPY,
                slot.room().unit(),
                holder,
                slot.time().start(),
                slot.time().end());
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
