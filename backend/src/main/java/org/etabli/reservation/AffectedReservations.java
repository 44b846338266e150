package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The reservations that need a unit and have not been taken up: whose plans change when it fails. */
@Service
public class AffectedReservations {

    private static final String ON_A_UNIT = "SELECT " + COLUMNS
            + " FROM occupancy o JOIN reservation r ON r.id = o.holder_id"
            + " WHERE o.active = 1 AND r.status IN ('REQUESTED', 'CONFIRMED') AND ";

    private final JdbcClient jdbc;

    AffectedReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that overlap the window, in order of start; whatever takes the unit, alone or in a bundle. */
    public List<ReservationDetails> listOn(UnitId unit, TimeSlot window) {
        return jdbc.sql(ON_A_UNIT + "o.unit_id = ? AND o.starts_at > ? AND o.starts_at < ? AND r.starts_at < ?"
                        + " AND r.ends_at > ? ORDER BY r.starts_at, r.id")
                .params(List.of(
                        unit.value(),
                        window.start().minus(Availability.LONGEST),
                        window.end(),
                        window.end(),
                        window.start()))
                .query(ReservationRows::details)
                .list();
    }

    /** Hers that need one of the units, in order of start. */
    public List<ReservationDetails> listOf(MemberId member, Collection<UnitId> units) {
        return jdbc.sql(ON_A_UNIT + "r.member_id = :member AND o.unit_id IN (:units) ORDER BY r.starts_at, r.id")
                .param("member", member.value())
                .param("units", units.stream().map(UnitId::value).toList())
                .query(ReservationRows::details)
                .list();
    }

    /** Empty when it does not need the unit, or not any more. */
    public Optional<ReservationDetails> find(ReservationId id, UnitId unit) {
        return jdbc.sql(ON_A_UNIT + "o.holder_id = ? AND o.unit_id = ?")
                .params(List.of(id.value(), unit.value()))
                .query(ReservationRows::details)
                .optional();
    }
}
