package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reservations that are confirmed and wait for their holder, as those who prepare for them read them. */
@Service
public class ConfirmedReservations {

    private final JdbcClient jdbc;

    ConfirmedReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that start within the window, in the order of their starts.
     *
     * @param skip how many to pass over, for the next page
     */
    public List<ReservationDetails> listStarting(TimeSlot window, int skip, int atMost) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.status = 'CONFIRMED' AND r.starts_at >= ?"
                        + " AND r.starts_at < ? ORDER BY r.starts_at, r.id LIMIT ? OFFSET ?")
                .params(List.of(window.start(), window.end(), atMost, skip))
                .query(ReservationRows::details)
                .list();
    }

    /** Whether the reservation is confirmed and starts at this moment. */
    public boolean isStill(ReservationId id, Instant start) {
        return jdbc.sql("SELECT COUNT(*) FROM reservation WHERE id = ? AND status = 'CONFIRMED' AND starts_at = ?")
                        .params(List.of(id.value(), start))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
