package org.etabli.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.availability.Availability;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reservations as screens in public tell them. Neither a name nor a title leaves the database of whoever did not agree to it. */
@Service
public class Announcements {

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands at the venue in the window, in order of start; one statement, bounded by the window. */
    public List<AnnouncedReservation> listAt(VenueId venue, TimeSlot window) {
        return jdbc.sql("SELECT r.resource_id, r.starts_at, r.ends_at, IF(m.id IS NULL, NULL, r.title) AS title,"
                        + " m.first_name, m.last_name FROM reservation r"
                        + " LEFT JOIN member m ON m.id = r.member_id AND m.on_screens"
                        + " WHERE r.venue_id = ? AND r.starts_at < ? AND r.starts_at > ? AND r.ends_at > ?"
                        + " AND r.status IN ('CONFIRMED', 'CHECKED_IN') ORDER BY r.starts_at, r.id")
                .params(List.of(
                        venue.value(), window.end(), window.start().minus(Availability.LONGEST), window.start()))
                .query(Announcements::announced)
                .list();
    }

    private static AnnouncedReservation announced(ResultSet row, int number) throws SQLException {
        String first = row.getString("first_name");
        return new AnnouncedReservation(
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                row.getString("title"),
                first == null ? null : MemberName.familiar(first, row.getString("last_name")));
    }
}
