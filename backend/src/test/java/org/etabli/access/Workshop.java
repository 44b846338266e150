package org.etabli.access;

import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.jspecify.annotations.Nullable;

/** A laser that asks for an authorisation, its manager, and Inès, who wears a badge and is known here. */
final class Workshop {

    final Fixtures given;
    final @Nullable HttpSurface api;
    final OperatorId operator;
    final VenueId venue;
    final UnitId unit;
    final ResourceId laser;
    final AuthorisationTypeId type;
    final MemberId manager;
    final MemberId ines;
    final String badge;

    Workshop(Fixtures given, @Nullable HttpSurface api, OperatorId operator) {
        this.given = given;
        this.api = api;
        this.operator = operator;
        venue = given.aVenue(operator);
        given.alwaysOpen(venue);
        unit = given.aUnit(venue, "Laser");
        laser = given.aBundle(venue, "MACHINE", unit);
        type = given.requires(laser, operator, "Laser");
        manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        ines = given.aMember();
        badge = badgeOf(ines);
        given.affiliated(ines, operator);
    }

    String badgeOf(MemberId member) {
        String number = member.toString();
        given.insert("UPDATE member SET badge = ? WHERE id = ?", number, member.value());
        return number;
    }

    String key() {
        return Objects.requireNonNull(api)
                .as(manager)
                .send("PUT", "/access/controllers/" + laser + "/key", null)
                .text("key");
    }

    void authorised(MemberId member) {
        given.authorised(member, type, null);
    }

    /** From nine to eleven. */
    ReservationId reserved(MemberId member) {
        return reserved(member, MONDAY_NINE, MONDAY_NINE.plus(Duration.ofHours(2)));
    }

    ReservationId reserved(MemberId member, Instant from, Instant until) {
        ReservationId id = new ReservationId(Ids.next());
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', 0, 'EUR', ?)",
                id.value(),
                venue.value(),
                laser.value(),
                unit.value(),
                member.value(),
                member.value(),
                from,
                until,
                from);
        return id;
    }

    /** In cents, for all sessions at the laser. */
    long charged() {
        return given.count(
                "SELECT COALESCE(SUM(c.amount_minor), 0) FROM charge c JOIN machine_session s"
                        + " ON c.source = CONCAT('machine-session ', s.id) WHERE s.resource_id = ?",
                laser.value());
    }

    long logged(String what) {
        return given.count("SELECT COUNT(*) FROM access_event WHERE resource_id = ? AND what = ?", laser.value(), what);
    }
}
