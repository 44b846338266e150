package org.etabli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import javax.sql.DataSource;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;

/** A Tuesday on which the rooms of a world have five reservations each, by people with names; a third have a title. */
final class BenchDay {

    static final int A_ROOM = 5;

    private static final String[] FIRST = {
        "Inès", "Jean-Baptiste", "Awa", "Mathilde", "Yann", "Khadija", "Léo", "Solène", "Thierry", "Ngoc", "Élodie"
    };
    private static final String[] LAST = {
        "Caillaud", "Marchand", "Diallo", "Guérin", "Le Goff", "Benali", "Texier", "Moreau", "Pasquier", "Tran"
    };
    private static final String[] TITLES = {
        "Réunion d'équipe", "Entretien", "Atelier découpe laser", "Point projet", "Formation accueil", "Visio client"
    };

    final MemberId desk;
    private final BenchWorld world;
    private final ZonedDateTime midnight = Fixtures.TUESDAY.atStartOfDay(TestClock.PARIS);

    BenchDay(Fixtures given, BenchWorld world, Reservations reservations) {
        this.world = world;
        this.desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, world.operator);
        for (int i = 0; i < world.members.size(); i++) {
            given.insert(
                    "UPDATE member SET first_name = ?, last_name = ? WHERE id = ?",
                    FIRST[i % FIRST.length],
                    LAST[i % LAST.length],
                    world.members.get(i).value());
        }
        for (int n = 0; n < BenchWorld.ROOMS * A_ROOM; n++) {
            MemberId member = world.members.get(n * 7 % world.members.size());
            var wanted = RequestReservation.of(
                            world.rooms.get(n % BenchWorld.ROOMS).resource(), null, slot(n), member)
                    .titled(n % 3 == 0 ? TITLES[n / 3 % TITLES.length] : null);
            if (!(reservations.request(given.as(member), wanted) instanceof ReservationOutcome.Confirmed)) {
                throw new IllegalStateException("not booked: " + wanted);
            }
        }
    }

    /** Two hours from one start to the next, from 8 to 18; an hour to an hour and three quarters each. */
    private TimeSlot slot(int n) {
        int room = n % BenchWorld.ROOMS;
        int turn = n / BenchWorld.ROOMS;
        Instant start =
                midnight.plusMinutes(8 * 60 + 120 * turn + 15 * (room % 2)).toInstant();
        return TimeSlot.of(start, Duration.ofMinutes(60 + 15 * ((room + turn) % 4)));
    }

    /** The day as the HTTP surface gives it to a desk. */
    String path() {
        return "/api/v1/reservations?venue=" + world.venue + "&from=" + text(midnight) + "&to="
                + text(midnight.plusDays(1));
    }

    private static String text(ZonedDateTime moment) {
        return moment.toOffsetDateTime().toString().replace("+", "%2B");
    }

    /** The least that the database must do for that: one statement, every value read. Says how many rows there were. */
    int readPlainly(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT r.id, r.resource_id, r.unit_id,"
                        + " r.starts_at, r.ends_at, r.status, r.title, m.first_name, m.last_name FROM reservation r"
                        + " JOIN member m ON m.id = r.member_id WHERE r.venue_id = ? AND r.starts_at >= ?"
                        + " AND r.starts_at < ? ORDER BY r.starts_at")) {
            statement.setObject(1, world.venue.value());
            statement.setObject(2, midnight.toInstant());
            statement.setObject(3, midnight.plusDays(1).toInstant());
            try (ResultSet rows = statement.executeQuery()) {
                int count = 0;
                for (; rows.next(); count++) {
                    for (int column = 1; column <= 9; column++) {
                        rows.getObject(column);
                    }
                }
                return count;
            }
        }
    }
}
