package org.etabli.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationStatus;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened straight into the tables, so that the past of a test is exactly what it says. */
@Component
class History {

    private final Fixtures given;

    History(Fixtures given) {
        this.given = given;
    }

    /** A reservation of the units in that status; from CHECKED_IN on, its holder came when it began. */
    ReservationId reservation(
            VenueId venue, ResourceId resource, TimeSlot slot, ReservationStatus status, UnitId... units) {
        boolean came = status == ReservationStatus.CHECKED_IN || status == ReservationStatus.COMPLETED;
        return reservation(venue, resource, slot, status, came ? slot.start() : null, null, units);
    }

    ReservationId reservation(
            VenueId venue,
            ResourceId resource,
            TimeSlot slot,
            ReservationStatus status,
            @Nullable Instant checkedIn,
            @Nullable Instant checkedOut,
            UnitId... units) {
        ReservationId id = ReservationId.next();
        MemberId member = given.aMember();
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at, checked_in_at, checked_out_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'EUR', ?, ?, ?)",
                id.value(),
                venue.value(),
                resource.value(),
                units[0].value(),
                member.value(),
                member.value(),
                slot.start(),
                slot.end(),
                status.name(),
                slot.start(),
                checkedIn,
                checkedOut);
        for (UnitId unit : units) {
            given.insert(
                    "INSERT INTO occupancy (unit_id, holder_id, active, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)",
                    unit.value(),
                    id.value(),
                    status.isLive() || status == ReservationStatus.COMPLETED ? 1 : null,
                    slot.start(),
                    slot.end());
        }
        return id;
    }

    void outage(UnitId unit, Instant from, @Nullable Instant until) {
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, created_at) VALUES (?, ?, ?, ?, 'Courroie', ?)",
                Ids.next(),
                unit.value(),
                from,
                until,
                from);
    }

    void closed(VenueId venue, LocalDate first, LocalDate last) {
        given.insert(
                "INSERT INTO calendar_exception (id, venue_id, first_day, last_day, reason) VALUES (?, ?, ?, ?, 'Travaux')",
                Ids.next(),
                venue.value(),
                first,
                last);
    }

    Caller manager(OperatorId operator) {
        return given.staff(Role.MANAGER, operator);
    }

    static Focus on(VenueId venue) {
        return Focus.on(Set.of(venue));
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(TestClock.PARIS).toInstant();
    }
}
