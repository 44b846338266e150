package org.etabli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;

/**
 * Two hundred rooms at 9 € an hour, open around the clock and bookable for a year, and members whose allowance of room
 * minutes pays: the ordinary booking, with its hold in the ledger.
 */
final class BenchWorld {

    static final int ROOMS = 200;
    static final int MEMBERS = 64;
    private static final Instant FIRST_MIDNIGHT =
            LocalDate.of(2026, 11, 25).atStartOfDay(TestClock.PARIS).toInstant();

    final OperatorId operator;
    final VenueId venue;
    final List<Room> rooms = new ArrayList<>();
    final List<MemberId> members = new ArrayList<>();
    final List<UUID> allowanceAccounts = new ArrayList<>();

    record Room(ResourceId resource, UUID unit) {}

    /** @param owned how many disjoint sets of rooms are wanted: each way of booking has its own */
    BenchWorld(Fixtures given, DataSource database, int owned) throws SQLException {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.insert(
                "UPDATE opening_hours SET opens_minute = 0, closes_minute = 1440 WHERE venue_id = ?", venue.value());
        given.insert("UPDATE venue SET observes_public_holidays = FALSE WHERE id = ?", venue.value());
        try (Connection connection = database.getConnection()) {
            rooms(connection, owned * ROOMS);
            people(given, connection);
            connection.commit();
        }
        // one more visible change, so that what was written past the catalogue is read again
        given.insert("UPDATE operator SET legal_form = 'bench' WHERE id = ?", operator.value());
    }

    /**
     * The n-th distinct slot of a set of rooms: half an hour each, spread over the rooms first, then over time,
     * clock changes or not.
     */
    Slot slot(int set, long n) {
        Room room = rooms.get(set * ROOMS + (int) (n % ROOMS));
        long step = n / ROOMS;
        TimeSlot slot = TimeSlot.of(FIRST_MIDNIGHT.plus(Duration.ofMinutes(30 * step)), Duration.ofMinutes(30));
        return new Slot(room, slot, (int) (n % MEMBERS));
    }

    record Slot(Room room, TimeSlot time, int member) {

        Slot by(int otherMember) {
            return new Slot(room, time, otherMember);
        }
    }

    private void rooms(Connection connection, int count) throws SQLException {
        try (PreparedStatement unit =
                        connection.prepareStatement("INSERT INTO unit (id, venue_id, label) VALUES (?, ?, ?)");
                PreparedStatement resource = connection.prepareStatement(
                        "INSERT INTO resource (id, venue_id, name, kind, category, icon, allocation, max_minutes,"
                                + " horizon_days) VALUES (?, ?, ?, 'ROOM', 'room', 'room', 'ALL', 600, 366)");
                PreparedStatement link =
                        connection.prepareStatement("INSERT INTO resource_unit (resource_id, unit_id) VALUES (?, ?)");
                PreparedStatement price = connection.prepareStatement(
                        "INSERT INTO price (id, resource_id, basis, amount_minor, currency, valid_from)"
                                + " VALUES (?, ?, 'HOUR', 900, 'EUR', '2020-01-01')")) {
            for (int i = 0; i < count; i++) {
                Room room = new Room(ResourceId.next(), Ids.next());
                rooms.add(room);
                batch(unit, room.unit(), venue.value(), "Salle " + i);
                batch(resource, room.resource().value(), venue.value(), "Salle " + i);
                batch(link, room.resource().value(), room.unit());
                batch(price, Ids.next(), room.resource().value());
            }
            unit.executeBatch();
            resource.executeBatch();
            link.executeBatch();
            price.executeBatch();
        }
    }

    private void people(Fixtures given, Connection connection) throws SQLException {
        var plan = given.aPlan(operator, "ROOM", "MINUTES", 1_000_000_000L);
        try (PreparedStatement account = connection.prepareStatement(
                "INSERT INTO ledger_account (id, owner_id, purpose, measure, guarded, credits_posted, opened_at)"
                        + " VALUES (?, ?, 'ALLOWANCE', 'MINUTES', TRUE, 1000000000, UTC_TIMESTAMP())")) {
            for (int i = 0; i < MEMBERS; i++) {
                MemberId member = given.aMember();
                members.add(member);
                given.joins(member, plan);
                given.affiliated(member, operator);
                UUID ownAccount = Ids.next();
                allowanceAccounts.add(ownAccount);
                batch(account, ownAccount, member.value());
            }
            account.executeBatch();
        }
    }

    static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
