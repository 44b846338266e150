package org.etabli.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.insight.Arrival.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who is due today, late, here or gone; today is the day on each venue's wall clock. One statement, bounded by the day. */
@Service
public class TodaysArrivals {

    private final JdbcClient jdbc;
    private final ManagedVenues managed;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    TodaysArrivals(JdbcClient jdbc, ManagedVenues managed, Venues venues, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.managed = managed;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * In order of their beginning. What was cancelled or still waits for approval is not expected.
     *
     * @throws org.etabli.kernel.NotFoundException for a venue that the caller does not manage
     */
    public List<Arrival> at(Caller caller, Focus focus) {
        Instant now = clock.instant();
        Map<VenueId, TimeSlot> days =
                managed.of(caller, focus).stream().collect(Collectors.toMap(Venue::id, venue -> today(venue, now)));
        if (days.isEmpty()) {
            return List.of();
        }
        Places places = Places.of(focus, resources);
        return jdbc
                .sql(
                        "SELECT r.id, r.venue_id, r.resource_id, r.unit_id, r.member_id, r.starts_at, r.ends_at, r.status,"
                                + " r.checked_in_at, CONCAT(m.first_name, ' ', m.last_name) AS name"
                                + " FROM reservation r JOIN member m ON m.id = r.member_id"
                                + " WHERE r.venue_id IN (:venues) AND r.starts_at >= :from AND r.starts_at < :until"
                                + " AND r.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') ORDER BY r.starts_at, name")
                .param("venues", days.keySet().stream().map(VenueId::value).toList())
                .param("from", edge(days, TimeSlot::start, Comparator.reverseOrder()))
                .param("until", edge(days, TimeSlot::end, Comparator.naturalOrder()))
                .query((row, n) -> arrival(row, now))
                .list()
                .stream()
                .filter(arrival -> days.get(arrival.venue()) instanceof TimeSlot day
                        && day.contains(arrival.slot().start()))
                .filter(arrival ->
                        !places.takenBy(arrival.resource(), arrival.unit()).isEmpty())
                .toList();
    }

    private TimeSlot today(Venue venue, Instant now) {
        return venues.calendarOf(venue.id()).wholeDay(now.atZone(venue.zone()).toLocalDate());
    }

    private static Instant edge(
            Map<VenueId, TimeSlot> days, Function<TimeSlot, Instant> side, Comparator<Instant> latest) {
        return days.values().stream().map(side).max(latest).orElseThrow();
    }

    private static Arrival arrival(ResultSet row, Instant now) throws SQLException {
        TimeSlot slot =
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class));
        return new Arrival(
                new ReservationId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                slot,
                state(ReservationStatus.valueOf(row.getString("status")), slot, now),
                row.getObject("checked_in_at", Instant.class));
    }

    private static State state(ReservationStatus status, TimeSlot slot, Instant now) {
        return switch (status) {
            case CHECKED_IN -> now.isBefore(slot.end()) ? State.HERE : State.LEFT;
            case COMPLETED -> State.LEFT;
            case CONFIRMED -> now.isBefore(slot.start()) ? State.DUE : slot.contains(now) ? State.LATE : State.MISSED;
            default -> State.MISSED;
        };
    }
}
