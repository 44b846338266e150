package org.etabli.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etabli.availability.Availability;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Measure;
import org.etabli.reservation.Credit;
import org.etabli.reservation.ReservationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the visits of a window in one statement. Its cost is the window's, not history's. */
@Component
class Visits {

    private static final Duration A_DAY = Duration.ofHours(25);

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What touches the window and took one of the places. */
    List<Visit> during(TimeSlot window, Collection<VenueId> venues, Places places) {
        if (venues.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT id, venue_id, resource_id, unit_id, member_id, starts_at, ends_at, status, guests,"
                        + " credit_amount, credit_measure, checked_in_at, checked_out_at FROM reservation"
                        + " WHERE venue_id IN (:venues) AND ends_at > :from"
                        + " AND ((long_lasting = 0 AND starts_at > :dayBefore AND starts_at < :until)"
                        + " OR (long_lasting = 1 AND starts_at > :earliest AND starts_at < :until))"
                        + " AND status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')")
                .param("venues", venues.stream().map(VenueId::value).toList())
                .param("from", window.start())
                .param("until", window.end())
                .param("dayBefore", window.start().minus(A_DAY))
                .param("earliest", window.start().minus(Availability.LONGEST))
                .query((row, n) -> visit(row, places))
                .list()
                .stream()
                .filter(visit -> !visit.places().isEmpty())
                .toList();
    }

    private static Visit visit(ResultSet row, Places places) throws SQLException {
        ResourceId resource = new ResourceId(row.getObject("resource_id", UUID.class));
        return new Visit(
                new ReservationId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                resource,
                new MemberId(row.getObject("member_id", UUID.class)),
                places.takenBy(resource, new UnitId(row.getObject("unit_id", UUID.class))),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                ReservationStatus.valueOf(row.getString("status")),
                1 + row.getInt("guests"),
                credit(row),
                row.getObject("checked_in_at", Instant.class),
                row.getObject("checked_out_at", Instant.class));
    }

    private static @Nullable Credit credit(ResultSet row) throws SQLException {
        String measure = row.getString("credit_measure");
        return measure == null ? null : new Credit(row.getLong("credit_amount"), Measure.valueOf(measure));
    }
}
