package org.etabli.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.member.MemberName;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What takes the units of a venue, in one statement. A name leaves the database only for a member who asks, and only that
 * of someone who agreed and whose reservation stands.
 */
@Component
class Occupants {

    private final JdbcClient jdbc;

    Occupants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param viewer who looks, or null for a passer-by, who learns no name */
    List<Occupant> list(List<Unit> units, TimeSlot window, @Nullable Caller viewer) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT o.unit_id, o.starts_at, o.ends_at, r.id, r.member_id, r.status, m.id AS sharing,"
                        + " m.first_name, m.last_name FROM occupancy o LEFT JOIN reservation r ON r.id = o.holder_id"
                        + " LEFT JOIN member m ON m.id = r.member_id AND m.shares_name AND :signedIn AND m.id <> :viewer"
                        + " AND r.status IN ('CONFIRMED', 'CHECKED_IN')"
                        + " WHERE o.unit_id IN (:units) AND o.active = 1"
                        + " AND o.starts_at < :until AND o.starts_at > :earliest AND o.ends_at > :from")
                .param("signedIn", viewer != null)
                .param(
                        "viewer",
                        viewer == null ? new UUID(0, 0) : viewer.member().value())
                .param("units", units.stream().map(Unit::id).map(UnitId::value).toList())
                .param("until", window.end())
                .param("earliest", window.start().minus(Availability.LONGEST))
                .param("from", window.start())
                .query((row, n) -> occupant(row, viewer))
                .list();
    }

    private static Occupant occupant(ResultSet row, @Nullable Caller viewer) throws SQLException {
        UUID reservation = row.getObject("id", UUID.class);
        UUID member = row.getObject("member_id", UUID.class);
        UUID sharing = row.getObject("sharing", UUID.class);
        boolean own = reservation != null && member != null && viewer != null && viewer.is(new MemberId(member));
        return new Occupant(
                new UnitId(row.getObject("unit_id", UUID.class)),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                own ? new ReservationId(reservation) : null,
                "CHECKED_IN".equals(row.getString("status")),
                sharing == null ? null : new MemberId(sharing),
                sharing == null ? null : MemberName.familiar(row.getString("first_name"), row.getString("last_name")));
    }
}
