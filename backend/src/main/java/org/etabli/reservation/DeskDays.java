package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;
import static org.etabli.reservation.ReservationRows.TOOK_PLACE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A day at the front desk: who is expected, here, gone, and who did not come. One statement, bounded by the day. */
@Service
public class DeskDays {

    private static final String VISITS = "SELECT " + COLUMNS + ", m.first_name, m.last_name, m.badge, r.checked_out_at,"
            + " (SELECT GROUP_CONCAT(o.unit_id) FROM occupancy o WHERE o.holder_id = r.id) AS units,"
            + " NOT EXISTS (SELECT 1 FROM reservation p JOIN venue v ON v.id = p.venue_id WHERE p.member_id = r.member_id"
            + " AND p.starts_at < r.starts_at AND p.status IN ('CHECKED_IN', 'COMPLETED') AND v.operator_id = :operator)"
            + " AS first_visit FROM reservation r JOIN member m ON m.id = r.member_id WHERE r.venue_id = :venue"
            + Schedules.TOUCHING + " AND (" + TOOK_PLACE + " OR r.status = 'NO_SHOW')"
            + " ORDER BY r.starts_at, m.last_name, m.first_name, r.id";

    private static final String EXPECTED = "SELECT COUNT(*) FROM reservation r WHERE r.venue_id = :venue"
            + Schedules.TOUCHING + " AND r.status = 'CONFIRMED' AND r.starts_at >= :from AND r.ends_at > :now";

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Clock clock;

    DeskDays(JdbcClient jdbc, Venues venues, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.clock = clock;
    }

    /**
     * Everything that touches the day and keeps, or kept, its units, and what was released; in order of start.
     *
     * @throws NotFoundException for a venue whose desk the caller does not work at
     */
    public List<DeskVisit> list(Caller caller, VenueId venue, TimeSlot day) {
        Venue here = mustWorkAt(caller, venue);
        return Schedules.within(day, jdbc.sql(VISITS))
                .param("venue", venue.value())
                .param("operator", here.operator().value())
                .query((row, n) -> visit(row, caller))
                .list();
    }

    /**
     * How many arrivals are still expected today, those that are late among them.
     *
     * @throws NotFoundException for a venue whose desk the caller does not work at
     */
    public long countExpected(Caller caller, VenueId venue) {
        Venue here = mustWorkAt(caller, venue);
        Instant now = clock.instant();
        TimeSlot today =
                venues.calendarOf(venue).wholeDay(now.atZone(here.zone()).toLocalDate());
        return Schedules.within(today, jdbc.sql(EXPECTED))
                .param("venue", venue.value())
                .param("now", now)
                .query(Long.class)
                .single();
    }

    private Venue mustWorkAt(Caller caller, VenueId id) {
        caller.mustHave(Scope.READ);
        return venues.find(id)
                .filter(venue -> caller.holds(Role.FRONT_DESK, venue.operator(), id))
                .orElseThrow(() -> new NotFoundException("venue", id));
    }

    private static DeskVisit visit(ResultSet row, Caller caller) throws SQLException {
        ReservationDetails details = ReservationRows.details(row, 0);
        ScheduledReservation scheduled = new ScheduledReservation(
                details,
                units(row, details),
                row.getString("first_name") + " " + row.getString("last_name"),
                caller.is(details.member()));
        return new DeskVisit(
                scheduled,
                row.getString("badge"),
                row.getBoolean("first_visit"),
                row.getObject("checked_out_at", Instant.class));
    }

    private static List<UnitId> units(ResultSet row, ReservationDetails details) throws SQLException {
        String units = row.getString("units");
        return units == null
                ? List.of(details.unit())
                : Arrays.stream(units.split(","))
                        .map(UUID::fromString)
                        .map(UnitId::new)
                        .toList();
    }
}
