package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;

import java.time.Instant;
import java.util.List;
import org.etabli.availability.Availability;
import org.etabli.kernel.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whose a resource is at a moment, as those who let people in read it. */
@Service
public class CurrentReservations {

    private final JdbcClient jdbc;

    CurrentReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reservations of the resource that are confirmed or checked in and hold at the moment; several of a pool. */
    public List<ReservationDetails> listOf(ResourceId resource, Instant moment) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.resource_id = ? AND r.starts_at <= ?"
                        + " AND r.starts_at > ? AND r.ends_at > ? AND r.status IN ('CONFIRMED', 'CHECKED_IN')"
                        + " ORDER BY r.starts_at, r.id")
                .params(List.of(resource.value(), moment, moment.minus(Availability.LONGEST), moment))
                .query(ReservationRows::details)
                .list();
    }
}
