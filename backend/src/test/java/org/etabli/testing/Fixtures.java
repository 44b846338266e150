package org.etabli.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.etabli.database.CatalogueRevision;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the world of a test, straight into the tables: {@code anOperator()}, {@code aVenue(..)}, {@code aRoom(..)}. Every
 * call makes something new, so tests share the database without sharing data. Venues are open from 8 to 20 every day.
 */
@Component
public class Fixtures {

    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CatalogueRevision revision;
    private final Clock clock;

    Fixtures(JdbcClient jdbc, TransactionTemplate transaction, CatalogueRevision revision, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.revision = revision;
        this.clock = clock;
    }

    public OperatorId anOperator() {
        OperatorId id = OperatorId.next();
        insert("INSERT INTO operator (id, name, created_at) VALUES (?, ?, ?)", id.value(), "Opérateur " + id, now());
        return id;
    }

    public VenueId aVenue(OperatorId operator) {
        VenueId id = VenueId.next();
        insert(
                "INSERT INTO venue (id, operator_id, slug, name, kind, street, postcode, city, zone, created_at)"
                        + " VALUES (?, ?, ?, 'Le Lieu', 'COWORKING', '1 place', '86000', 'Poitiers', 'Europe/Paris', ?)",
                id.value(),
                operator.value(),
                id.toString(),
                now());
        for (int weekday = 1; weekday <= 7; weekday++) {
            insert(
                    "INSERT INTO opening_hours (id, venue_id, weekday, opens_minute, closes_minute) VALUES (?, ?, ?, ?, ?)",
                    Ids.next(),
                    id.value(),
                    weekday,
                    8 * 60,
                    20 * 60);
        }
        return id;
    }

    public void alwaysOpen(VenueId venue) {
        insert("UPDATE opening_hours SET opens_minute = 0, closes_minute = 1440 WHERE venue_id = ?", venue.value());
    }

    public VenueId aVenue() {
        return aVenue(anOperator());
    }

    public UnitId aUnit(VenueId venue, String label) {
        UnitId id = UnitId.next();
        insert("INSERT INTO unit (id, venue_id, label) VALUES (?, ?, ?)", id.value(), venue.value(), label);
        return id;
    }

    /** A bundle of the units, or a single thing. */
    public ResourceId aBundle(VenueId venue, String kind, UnitId... units) {
        return aResource(venue, kind, "ALL", units);
    }

    /** A pool of the units. */
    public ResourceId aPool(VenueId venue, String kind, UnitId... units) {
        return aResource(venue, kind, "ANY", units);
    }

    public ResourceId aRoom(VenueId venue) {
        return aBundle(venue, "ROOM", aUnit(venue, "Salle"));
    }

    public ResourceId aMachine(VenueId venue) {
        return aBundle(venue, "MACHINE", aUnit(venue, "Laser"));
    }

    private ResourceId aResource(VenueId venue, String kind, String allocation, UnitId... units) {
        ResourceId id = ResourceId.next();
        insert(
                "INSERT INTO resource (id, venue_id, name, kind, category, icon, allocation, max_minutes)"
                        + " VALUES (?, ?, ?, ?, ?, 'room', ?, 600)",
                id.value(),
                venue.value(),
                kind + " " + id.toString().substring(24),
                kind,
                kind.toLowerCase(java.util.Locale.ROOT),
                allocation);
        for (UnitId unit : units) {
            insert("INSERT INTO resource_unit (resource_id, unit_id) VALUES (?, ?)", id.value(), unit.value());
        }
        return id;
    }

    /** Changes a column of a resource, for instance {@code with(room, "buffer_after", 15)}. */
    public ResourceId with(ResourceId resource, String column, Object value) {
        insert("UPDATE resource SET " + column + " = ? WHERE id = ?", value, resource.value());
        return resource;
    }

    /** @param basis HOUR, HALF_DAY or USE */
    public void costs(ResourceId resource, String basis, long cents) {
        insert(
                "INSERT INTO price (id, resource_id, basis, amount_minor, currency, valid_from)"
                        + " VALUES (?, ?, ?, ?, 'EUR', '2020-01-01')",
                Ids.next(),
                resource.value(),
                basis,
                cents);
    }

    public MemberId aMember() {
        MemberId id = MemberId.next();
        insert(
                "INSERT INTO member (id, first_name, last_name, email, joined_on, created_at)"
                        + " VALUES (?, 'Inès', 'Caillaud', ?, '2024-03-01', ?)",
                id.value(),
                id + "@example.org",
                now());
        return id;
    }

    /** A pack whose allowance pays for a kind of resource; {@code amount} null is without limit. */
    public PlanId aPlan(OperatorId operator, String kind, String measure, @Nullable Long amount) {
        PlanId id = PlanId.next();
        insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, 'Carnet', 4900, 'EUR', 'ONCE')",
                id.value(),
                operator.value());
        insert(
                "INSERT INTO allowance (id, plan_id, kind, measure, amount) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                id.value(),
                kind,
                measure,
                amount);
        return id;
    }

    public void joins(MemberId member, PlanId plan) {
        insert(
                "INSERT INTO membership (id, member_id, plan_id, starts_on) VALUES (?, ?, ?, '2026-01-01')",
                Ids.next(),
                member.value(),
                plan.value());
    }

    /** Only holders of the plan may reserve the resource from now on. */
    public void keptFor(ResourceId resource, PlanId plan) {
        insert("INSERT INTO resource_plan (resource_id, plan_id) VALUES (?, ?)", resource.value(), plan.value());
    }

    public void affiliated(MemberId member, OperatorId operator) {
        insert(
                "INSERT INTO affiliation (member_id, operator_id, since) VALUES (?, ?, ?)",
                member.value(),
                operator.value(),
                now());
    }

    public AuthorisationTypeId requires(ResourceId resource, OperatorId operator, String name) {
        AuthorisationTypeId id = AuthorisationTypeId.next();
        insert(
                "INSERT INTO authorisation_type (id, operator_id, name) VALUES (?, ?, ?)",
                id.value(),
                operator.value(),
                name);
        insert(
                "INSERT INTO authorisation_requirement (resource_id, type_id) VALUES (?, ?)",
                resource.value(),
                id.value());
        return id;
    }

    public void authorised(MemberId member, AuthorisationTypeId type, @Nullable Instant until) {
        insert(
                "INSERT INTO authorisation (id, member_id, type_id, granted_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                member.value(),
                type.value(),
                now(),
                until);
    }

    public void holds(MemberId member, Role role, OperatorId operator) {
        insert(
                "INSERT INTO role_grant (id, member_id, role, operator_id, granted_at) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                member.value(),
                role.name(),
                operator.value(),
                now());
    }

    public Caller as(MemberId member) {
        return Caller.of(member, Set.of());
    }

    public Caller staff(Role role, OperatorId operator) {
        return Caller.of(aMember(), Set.of(new RoleAt(role, operator, null)));
    }

    public Caller networkAdmin() {
        return Caller.of(aMember(), Set.of(new RoleAt(Role.NETWORK_ADMIN, null, null)));
    }

    /** A slot on a day in Paris, for instance {@code on(TUESDAY, "14:00", "16:00")}. */
    public static TimeSlot on(LocalDate day, String from, String to) {
        return new TimeSlot(
                day.atTime(LocalTime.parse(from)).atZone(TestClock.PARIS).toInstant(),
                day.atTime(LocalTime.parse(to)).atZone(TestClock.PARIS).toInstant());
    }

    /** Writes a row, or changes one, and lets everyone see it. */
    public void insert(String sql, @Nullable Object... values) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(sql).params(Arrays.asList(values)).update();
            revision.bump();
        });
    }

    public long count(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).query(Long.class).single();
    }

    public String text(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).query(String.class).single();
    }

    private Instant now() {
        return clock.instant();
    }
}
