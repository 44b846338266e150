package org.etabli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;

/**
 * Fills a world with reservations that are over, up to yesterday: each room for an hour eight times a day, held by two
 * thousand members in turn; with their occupancies, with what was held and then posted or given back in the ledger, and with
 * the notices of the last three months, after which notices are deleted. The database makes the rows itself.
 */
record PastReservations(BenchWorld world, DataSource owner) {

    private static final int MEMBERS = 2_000;

    /** Ids in the order of time, as the application makes them: UUID version 7, the rest told by a letter and the number. */
    private static String id(String moment, String letter) {
        return "CAST(CONCAT(LPAD(HEX(CAST(UNIX_TIMESTAMP(" + moment + ") * 1000 AS UNSIGNED)), 12, '0'), '7',"
                + " LPAD(HEX(n MOD 4096), 3, '0'), '8', SUBSTR(MD5(CONCAT('" + letter + "', n)), 1, 15)) AS UUID)";
    }

    private static final String STAGE = "INSERT INTO past SELECT n, " + id("start - INTERVAL 3 DAY", "r")
            + ", unit, resource, member, account, start,"
            + " CASE WHEN n MOD 20 = 0 THEN 'CANCELLED' WHEN n MOD 33 = 0 THEN 'NO_SHOW' ELSE 'COMPLETED' END"
            + " FROM (SELECT s.seq AS n, r.unit, r.resource, m.member, m.account, TIMESTAMP(DATE('2026-11-23')"
            + " - INTERVAL (%1$d - s.seq) DIV 1600 + 1 DAY, MAKETIME(7 + (s.seq - 1) DIV 200 MOD 8, 0, 0)) AS start"
            + " FROM seq_1_to_%1$d s JOIN past_room r ON r.i = (s.seq - 1) MOD 200"
            + " JOIN past_member m ON m.i = s.seq * 7919 MOD 2000) each_one ORDER BY n";

    private static final String OCCUPANCIES = "INSERT INTO occupancy (unit_id, holder_id, active, starts_at, ends_at)"
            + " SELECT unit, id, IF(status = 'COMPLETED', 1, NULL), start, start + INTERVAL 1 HOUR FROM past";

    private static final String RESERVATIONS = "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id,"
            + " created_by, starts_at, ends_at, status, price_minor, currency, credit_amount, credit_measure,"
            + " credit_account_id, created_at, checked_in_at, checked_out_at, cancelled_at, sequence, revision)"
            + " SELECT id, '%s', resource, unit, member, member, start, start + INTERVAL 1 HOUR, status, 0, 'EUR', 60,"
            + " 'MINUTES', account, start - INTERVAL 3 DAY, IF(status = 'COMPLETED', start, NULL),"
            + " IF(status = 'COMPLETED', start + INTERVAL 1 HOUR, NULL), IF(status = 'COMPLETED', NULL, start),"
            + " 0, 2 FROM past";

    private static final String TRANSFERS =
            "INSERT INTO ledger_transfer (id, kind, debit_account_id, credit_account_id,"
                    + " amount, measure, pending_id, reference_id, at) SELECT IF(s.seq = 0, "
                    + id("start - INTERVAL 3 DAY", "p") + ", " + id("start + INTERVAL 1 HOUR", "q")
                    + "), IF(s.seq = 0, 'PENDING', IF(status = 'CANCELLED', 'VOID', 'POST')), account, '%s', 60, 'MINUTES',"
                    + " IF(s.seq = 0, NULL, " + id("start - INTERVAL 3 DAY", "p") + "), id,"
                    + " IF(s.seq = 0, start - INTERVAL 3 DAY, start + INTERVAL 1 HOUR) FROM past JOIN seq_0_to_1 s";

    private static final String NOTICES = "INSERT INTO outbox_message (id, kind, subject_id, recipient_id, payload,"
            + " created_at, next_attempt_at, attempts, sent_at) SELECT " + id("start - INTERVAL 3 DAY", "o")
            + ", 'CONFIRMED', id, member, JSON_OBJECT('venueId', '%s', 'resourceId', resource, 'unitId', unit,"
            + " 'startsAt', start, 'status', 'CONFIRMED', 'creditAmount', 60, 'sequence', 0),"
            + " start - INTERVAL 3 DAY, NULL, 1, start - INTERVAL 3 DAY FROM past"
            + " WHERE start > DATE('2026-11-23') - INTERVAL 90 DAY";

    /** Into empty tables: the database builds their indexes at the end instead of row by row. */
    void load(long count) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setNetworkTimeout(Runnable::run, 0); // a step may take minutes
            statement.execute("SET SESSION unique_checks = 0, foreign_key_checks = 0");
            stage(connection, statement);
            for (String step : List.of(
                    STAGE.formatted(count),
                    OCCUPANCIES,
                    RESERVATIONS.formatted(world.venue),
                    TRANSFERS.formatted(world.operator),
                    NOTICES.formatted(world.venue))) {
                statement.execute(step);
                connection.commit();
            }
            statement.execute("DROP TEMPORARY TABLE past, past_room, past_member");
            statement.execute("SET SESSION unique_checks = 1, foreign_key_checks = 1");
            statement.execute("ANALYZE TABLE occupancy, reservation, ledger_transfer, outbox_message");
            connection.commit();
        }
    }

    private void stage(Connection connection, Statement statement) throws SQLException {
        statement.execute("CREATE TEMPORARY TABLE past_room (i INT PRIMARY KEY, unit UUID, resource UUID)");
        statement.execute("CREATE TEMPORARY TABLE past_member (i INT PRIMARY KEY, member UUID, account UUID)");
        statement.execute("CREATE TEMPORARY TABLE past (n BIGINT PRIMARY KEY, id UUID, unit UUID, resource UUID,"
                + " member UUID, account UUID, start DATETIME(3), status VARCHAR(12)) ENGINE = Aria TRANSACTIONAL = 0");
        try (PreparedStatement room = connection.prepareStatement("INSERT INTO past_room VALUES (?, ?, ?)")) {
            for (int i = 0; i < BenchWorld.ROOMS; i++) {
                BenchWorld.batch(
                        room,
                        i,
                        world.rooms.get(i).unit(),
                        world.rooms.get(i).resource().value());
            }
            room.executeBatch();
        }
        try (PreparedStatement known = connection.prepareStatement("INSERT INTO past_member VALUES (?, ?, ?)");
                PreparedStatement member = connection.prepareStatement("INSERT INTO member (id, first_name, last_name,"
                        + " email, joined_on, created_at) VALUES (?, 'Ancienne', 'Membre', ?, '2020-01-01', NOW())")) {
            for (int i = 0; i < MEMBERS; i++) {
                boolean active = i < world.members.size();
                MemberId id = active ? world.members.get(i) : MemberId.next();
                BenchWorld.batch(known, i, id.value(), active ? world.allowanceAccounts.get(i) : Ids.next());
                if (!active) {
                    BenchWorld.batch(member, id.value(), id + "@example.org");
                }
            }
            member.executeBatch();
            known.executeBatch();
        }
    }
}
