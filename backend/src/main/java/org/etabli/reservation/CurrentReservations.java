package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;

import java.time.Instant;
import java.util.List;
import org.etabli.availability.Availability;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whose a resource is at a moment, as those who let people in read it. */
@Service
public class CurrentReservations {

    private final JdbcClient jdbc;

    CurrentReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The reservations of the resource that hold at the moment, or held if it is past; several of a pool. One that was
     * given back since because nobody seemed to have come counts.
     */
    public List<ReservationDetails> listAt(ResourceId resource, Instant moment) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.resource_id = ? AND r.starts_at <= ?"
                        + " AND r.starts_at > ? AND r.ends_at > ?"
                        + " AND (r.status IN ('CONFIRMED', 'CHECKED_IN')"
                        + " OR r.status IN ('COMPLETED', 'NO_SHOW') AND COALESCE(r.checked_out_at, r.cancelled_at) > ?)"
                        + " ORDER BY r.starts_at, r.id")
                .params(List.of(resource.value(), moment, moment.minus(Availability.LONGEST), moment, moment))
                .query(ReservationRows::details)
                .list();
    }

    /** Those of the resource that begin before the end of the slot and end after its start, confirmed or checked in. */
    public List<ReservationDetails> listWithin(ResourceId resource, TimeSlot slot) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.resource_id = ? AND r.starts_at < ?"
                        + " AND r.starts_at > ? AND r.ends_at > ? AND r.status IN ('CONFIRMED', 'CHECKED_IN')"
                        + " ORDER BY r.starts_at, r.id")
                .params(List.of(resource.value(), slot.end(), slot.start().minus(Availability.LONGEST), slot.start()))
                .query(ReservationRows::details)
                .list();
    }

    /** All of the venue, as {@link #listWithin(ResourceId, TimeSlot)}. */
    public List<ReservationDetails> listWithin(VenueId venue, TimeSlot slot) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.venue_id = ? AND r.starts_at < ?"
                        + " AND r.starts_at > ? AND r.ends_at > ? AND r.status IN ('CONFIRMED', 'CHECKED_IN')"
                        + " ORDER BY r.starts_at, r.id")
                .params(List.of(venue.value(), slot.end(), slot.start().minus(Availability.LONGEST), slot.start()))
                .query(ReservationRows::details)
                .list();
    }

    /** Hers at the venue, as {@link #listWithin(ResourceId, TimeSlot)}. */
    public List<ReservationDetails> listWithin(MemberId member, VenueId venue, TimeSlot slot) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE r.member_id = ? AND r.venue_id = ?"
                        + " AND r.starts_at < ? AND r.starts_at > ? AND r.ends_at > ?"
                        + " AND r.status IN ('CONFIRMED', 'CHECKED_IN') ORDER BY r.starts_at, r.id")
                .params(List.of(
                        member.value(),
                        venue.value(),
                        slot.end(),
                        slot.start().minus(Availability.LONGEST),
                        slot.start()))
                .query(ReservationRows::details)
                .list();
    }
}
