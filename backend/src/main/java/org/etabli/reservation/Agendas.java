package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What one member has reserved. A member reads her own; a front desk reads what concerns its venue. One statement each;
 * names come from the resources and venues in memory.
 */
@Service
public class Agendas {

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Clock clock;

    Agendas(JdbcClient jdbc, Venues venues, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.clock = clock;
    }

    /** What has not ended yet and still stands, the next first. */
    public List<ReservationDetails> listUpcoming(Caller caller, MemberId member, int limit) {
        Instant now = clock.instant();
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.member_id = :member"
                        + " AND r.starts_at > :earliest AND r.ends_at > :now"
                        + " AND r.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN')"
                        + " ORDER BY r.starts_at LIMIT :limit")
                .param("member", member.value())
                .param("earliest", now.minus(Availability.LONGEST))
                .param("now", now)
                .param("limit", limit)
                .query(ReservationRows::details)
                .list()
                .stream()
                .filter(reservation -> mayRead(caller, reservation))
                .toList();
    }

    public Optional<ReservationDetails> next(Caller caller, MemberId member) {
        return listUpcoming(caller, member, 1).stream().findFirst();
    }

    /** What began before the moment, whatever became of it, the latest first. */
    public List<ReservationDetails> listBefore(Caller caller, MemberId member, Instant moment, int limit) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.member_id = :member AND r.starts_at < :moment"
                        + " ORDER BY r.starts_at DESC LIMIT :limit")
                .param("member", member.value())
                .param("moment", moment)
                .param("limit", limit)
                .query(ReservationRows::details)
                .list()
                .stream()
                .filter(reservation -> mayRead(caller, reservation))
                .toList();
    }

    /** Everything that starts within the window, in order. */
    public List<ReservationDetails> listBetween(Caller caller, MemberId member, TimeSlot window) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.member_id = :member"
                        + " AND r.starts_at >= :from AND r.starts_at < :until ORDER BY r.starts_at")
                .param("member", member.value())
                .param("from", window.start())
                .param("until", window.end())
                .query(ReservationRows::details)
                .list()
                .stream()
                .filter(reservation -> mayRead(caller, reservation))
                .toList();
    }

    /** Empty when it does not exist for the caller. */
    public Optional<ReservationDetails> find(Caller caller, ReservationId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.id = ?")
                .param(id.value())
                .query(ReservationRows::details)
                .optional()
                .filter(reservation -> mayRead(caller, reservation));
    }

    /** @throws NotFoundException when it does not exist for the caller */
    public ReservationDetails get(Caller caller, ReservationId id) {
        return find(caller, id).orElseThrow(() -> new NotFoundException("reservation", id));
    }

    private boolean mayRead(Caller caller, ReservationDetails reservation) {
        caller.mustHave(Scope.READ);
        Venue venue = venues.get(reservation.venue());
        return caller.is(reservation.member()) || caller.holds(Role.FRONT_DESK, venue.operator(), venue.id());
    }
}
