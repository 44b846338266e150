package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;
import static org.etabli.reservation.ReservationRows.TOOK_PLACE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberName;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** What is reserved where and when: one statement for any number of resources, bounded by the window alone. */
@Service
public class Schedules {

    private static final String COLUMNS_OF_ROWS =
            "SELECT " + COLUMNS + ", m.first_name, m.last_name, m.shares_name, o.unit_id AS other_unit FROM ";

    /** One more row for each further unit of a bundle; the order keeps them together. */
    private static final String BESIDE = " r JOIN member m ON m.id = r.member_id"
            + " LEFT JOIN occupancy o ON o.holder_id = r.id AND o.unit_id <> r.unit_id";

    private static final String IN_ORDER = " ORDER BY r.starts_at, r.id";

    /** The window decides what is read, not history: a day back for most, longer only for what lasts longer. */
    static final String TOUCHING = " AND ((r.long_lasting = 0 AND r.starts_at > :dayBefore AND r.starts_at < :until)"
            + " OR (r.long_lasting = 1 AND r.starts_at > :earliest AND r.starts_at < :until)) AND r.ends_at > :from";

    private static final Duration A_DAY = Duration.ofHours(25);

    private final JdbcClient jdbc;
    private final Venues venues;

    Schedules(JdbcClient jdbc, Venues venues) {
        this.jdbc = jdbc;
        this.venues = venues;
    }

    /** What touches the window on these resources and keeps, or kept, its units. In order of start. */
    public List<ScheduledReservation> listIn(Caller caller, Collection<ResourceId> resources, TimeSlot window) {
        if (resources.isEmpty()) {
            return List.of();
        }
        return list(
                caller,
                "r.resource_id IN (:where)",
                resources.stream().map(ResourceId::value).toList(),
                window);
    }

    /** As {@link #listIn}, for all resources of a venue. */
    public List<ScheduledReservation> listAt(Caller caller, VenueId venue, TimeSlot window) {
        return list(caller, "r.venue_id = :where", venue.value(), window);
    }

    /** The requests at a venue that wait for its answer and have not begun, the next first, at most so many. */
    public List<ScheduledReservation> listWaiting(Caller caller, VenueId venue, Instant now, int limit) {
        return jdbc.sql(COLUMNS_OF_ROWS
                        + "(SELECT * FROM reservation WHERE venue_id = :venue AND status = 'REQUESTED'"
                        + " AND starts_at > :now ORDER BY starts_at LIMIT :limit)" + BESIDE + IN_ORDER)
                .param("venue", venue.value())
                .param("now", now)
                .param("limit", limit)
                .query(rows -> {
                    return read(rows, caller);
                });
    }

    private List<ScheduledReservation> list(Caller caller, String where, Object value, TimeSlot window) {
        return within(
                        window,
                        jdbc.sql(COLUMNS_OF_ROWS + "reservation" + BESIDE + " WHERE " + where + TOUCHING + " AND "
                                + TOOK_PLACE + IN_ORDER))
                .param("where", value)
                .query(rows -> {
                    return read(rows, caller);
                });
    }

    /** Fills in what {@link #TOUCHING} asks for. */
    static StatementSpec within(TimeSlot window, StatementSpec statement) {
        return statement
                .param("until", window.end())
                .param("dayBefore", window.start().minus(A_DAY))
                .param("earliest", window.start().minus(Availability.LONGEST))
                .param("from", window.start());
    }

    private List<ScheduledReservation> read(ResultSet rows, Caller caller) throws SQLException {
        Map<VenueId, Boolean> desks = new HashMap<>();
        List<ScheduledReservation> all = new ArrayList<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            UUID other = rows.getObject("other_unit", UUID.class);
            boolean known =
                    !all.isEmpty() && all.getLast().reservation().id().value().equals(id);
            ScheduledReservation scheduled = known ? all.removeLast() : scheduled(rows, caller, desks);
            all.add(other == null ? scheduled : scheduled.alsoOn(new UnitId(other)));
        }
        return all;
    }

    private ScheduledReservation scheduled(ResultSet row, Caller caller, Map<VenueId, Boolean> desks)
            throws SQLException {
        ReservationDetails details = ReservationRows.details(row, 0);
        boolean mine = caller.is(details.member());
        boolean desk = desks.computeIfAbsent(details.venue(), venue -> isDesk(caller, venue));
        String name = mine || desk
                ? row.getString("first_name") + " " + row.getString("last_name")
                : row.getBoolean("shares_name")
                        ? MemberName.familiar(row.getString("first_name"), row.getString("last_name"))
                        : null;
        return new ScheduledReservation(
                mine || desk ? details : details.anonymous(), List.of(details.unit()), name, mine);
    }

    private boolean isDesk(Caller caller, VenueId id) {
        Venue venue = venues.get(id);
        return caller.holds(Role.FRONT_DESK, venue.operator(), venue.id());
    }
}
