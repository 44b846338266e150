package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;

/** A venue with a front door and a room behind another one, its manager, and Inès, who wears a badge and is known here. */
final class Entry {

    final Fixtures given;
    final HttpSurface api;
    final OperatorId operator;
    final VenueId venue;
    final UnitId unit;
    final ResourceId room;
    final DoorId front;
    final DoorId inner;
    final MemberId manager;
    final MemberId ines;
    final String badge;

    Entry(Fixtures given, HttpSurface api) {
        this.given = given;
        this.api = api;
        operator = given.anOperator();
        venue = given.aVenue(operator);
        unit = given.aUnit(venue, "Salle");
        room = given.aBundle(venue, "ROOM", unit);
        manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        ines = given.aMember();
        badge = badgeOf(ines);
        given.affiliated(ines, operator);
        front = aDoor("Entrée", null);
        inner = aDoor("Salle du fond", room);
    }

    private DoorId aDoor(String name, @org.jspecify.annotations.Nullable ResourceId behind) {
        DoorId id = DoorId.next();
        given.insert(
                "INSERT INTO door (id, venue_id, resource_id, name, created_at) VALUES (?, ?, ?, ?, ?)",
                id.value(),
                venue.value(),
                behind == null ? null : behind.value(),
                name,
                Instant.EPOCH);
        return id;
    }

    HttpSurface.Answer key(DoorId door) {
        return api.as(manager).send("PUT", "/access/controllers/" + door + "/key", null);
    }

    String badgeOf(MemberId member) {
        String number = member.toString();
        given.insert("UPDATE member SET badge = ? WHERE id = ?", number, member.value());
        return number;
    }

    /** A plan by the month, of the operator's venues. */
    PlanId aPlan() {
        PlanId plan = given.aPlan(operator, "DESK", "HALF_DAYS", null);
        given.insert("UPDATE plan SET period = 'MONTH' WHERE id = ?", plan.value());
        return plan;
    }

    /** For two hours. */
    void reserved(MemberId member, ResourceId resource, Instant from) {
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) SELECT ?, ?, u.resource_id, u.unit_id, ?, ?, ?, ?,"
                        + " 'CONFIRMED', 0, 'EUR', ? FROM resource_unit u WHERE u.resource_id = ? LIMIT 1",
                Ids.next(),
                venue.value(),
                member.value(),
                member.value(),
                from,
                from.plus(Duration.ofHours(2)),
                from,
                resource.value());
    }

    long logged(String what) {
        return given.count("SELECT COUNT(*) FROM access_event WHERE door_id = ? AND what = ?", front.value(), what);
    }
}
