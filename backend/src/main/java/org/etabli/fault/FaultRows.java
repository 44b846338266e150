package org.etabli.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of faults and their photos. */
@Component
class FaultRows {

    private static final String SELECT = "SELECT f.*, p.fault_id IS NOT NULL AS has_photo,"
            + " COALESCE(f.reporter_name, CONCAT(m.first_name, ' ', m.last_name)) AS who FROM fault f"
            + " LEFT JOIN fault_photo p ON p.fault_id = f.id LEFT JOIN member m ON m.id = f.reporter_id WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    FaultRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says whether it was new. */
    boolean add(NewFault fault, VenueId venue, UnitId unit, byte @Nullable [] picture) {
        Instant now = clock.instant();
        boolean added = jdbc.sql("INSERT IGNORE INTO fault (id, venue_id, resource_id, unit_id, description,"
                                + " reporter_id, reporter_name, reporter_email, state, reported_at, moved_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                        .params(Arrays.asList(
                                fault.id().value(),
                                venue.value(),
                                fault.resource().value(),
                                unit.value(),
                                fault.description(),
                                fault.reporter() == null
                                        ? null
                                        : fault.reporter().value(),
                                fault.name(),
                                fault.email(),
                                now,
                                now))
                        .update()
                > 0;
        if (added && picture != null) {
            jdbc.sql("INSERT INTO fault_photo (fault_id, content, added_at) VALUES (?, ?, ?)")
                    .params(List.of(fault.id().value(), picture, now))
                    .update();
        }
        return added;
    }

    Optional<Fault> find(FaultId id) {
        return jdbc.sql(SELECT + "f.id = ?")
                .param(id.value())
                .query(FaultRows::fault)
                .optional();
    }

    /** As it is, locked until the transaction ends; a member who reported it is not called by her name here. */
    Optional<Fault> hold(FaultId id) {
        return jdbc.sql("SELECT f.*, EXISTS (SELECT 1 FROM fault_photo p WHERE p.fault_id = f.id) AS has_photo,"
                        + " f.reporter_name AS who FROM fault f WHERE f.id = ? FOR UPDATE")
                .param(id.value())
                .query(FaultRows::fault)
                .optional();
    }

    Optional<FaultId> ofOutage(UUID outage) {
        return jdbc.sql("SELECT id FROM fault WHERE outage_id = ?")
                .param(outage)
                .query((row, n) -> new FaultId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<byte[]> photo(FaultId id) {
        return jdbc.sql("SELECT content FROM fault_photo WHERE fault_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** A standstill: nobody reported it, and it is confirmed from the beginning. */
    void plan(
            FaultId id,
            Resource resource,
            UnitId unit,
            String reason,
            TimeSlot slot,
            UUID outage,
            @Nullable MemberId by) {
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO fault (id, venue_id, resource_id, unit_id, description, state, reported_at, moved_at,"
                        + " answered_by, outage_id, out_from, expected_at)"
                        + " VALUES (?, ?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        resource.venue().value(),
                        resource.id().value(),
                        unit.value(),
                        reason,
                        now,
                        now,
                        by == null ? null : by.value(),
                        outage,
                        slot.start(),
                        slot.end()))
                .update();
    }

    /** Standstills whose time is over are over. */
    void closePast() {
        jdbc.sql("UPDATE fault SET state = 'REPAIRED', moved_at = ?"
                        + " WHERE state = 'CONFIRMED' AND expected_at <= ? AND out_from IS NOT NULL")
                .params(List.of(clock.instant(), clock.instant()))
                .update();
    }

    /** What broke, the latest first, at most so many. */
    List<Fault> listAt(VenueId venue, Collection<FaultState> states, int limit) {
        return jdbc.sql(SELECT + "f.venue_id = :venue AND f.state IN (:states) AND f.out_from IS NULL"
                        + " ORDER BY f.reported_at DESC, f.id LIMIT :limit")
                .param("venue", venue.value())
                .param("states", names(states))
                .param("limit", limit)
                .query(FaultRows::fault)
                .list();
    }

    /** What broke, the latest first, at most so many. */
    List<Fault> listOf(ResourceId resource, Collection<FaultState> states, int limit) {
        return jdbc.sql(SELECT + "f.resource_id = :resource AND f.state IN (:states) AND f.out_from IS NULL"
                        + " ORDER BY f.reported_at DESC, f.id LIMIT :limit")
                .param("resource", resource.value())
                .param("states", names(states))
                .param("limit", limit)
                .query(FaultRows::fault)
                .list();
    }

    /** Those that are confirmed and not expected to work yet. */
    List<Fault> listOutOfService(Instant now) {
        return jdbc.sql(SELECT + "f.state = 'CONFIRMED' AND f.expected_at > ? ORDER BY f.expected_at, f.id")
                .param(now)
                .query(FaultRows::fault)
                .list();
    }

    int count(VenueId venue, FaultState state) {
        return jdbc.sql("SELECT COUNT(*) FROM fault WHERE venue_id = ? AND state = ?")
                .params(List.of(venue.value(), state.name()))
                .query(Integer.class)
                .single();
    }

    void becomes(FaultId id, FaultState state, MemberId by) {
        jdbc.sql("UPDATE fault SET state = ?, moved_at = ?, answered_by = ? WHERE id = ?")
                .params(List.of(state.name(), clock.instant(), by.value(), id.value()))
                .update();
    }

    void confirmed(FaultId id, UUID outage, Instant expected, MemberId by) {
        becomes(id, FaultState.CONFIRMED, by);
        jdbc.sql("UPDATE fault SET outage_id = ?, expected_at = ? WHERE id = ?")
                .params(List.of(outage, expected, id.value()))
                .update();
    }

    void expected(FaultId id, Instant expected) {
        jdbc.sql("UPDATE fault SET expected_at = ? WHERE id = ?")
                .params(List.of(expected, id.value()))
                .update();
    }

    void repaired(FaultId id) {
        jdbc.sql("UPDATE fault SET state = 'REPAIRED', moved_at = ? WHERE id = ?")
                .params(List.of(clock.instant(), id.value()))
                .update();
    }

    private static List<String> names(Collection<FaultState> states) {
        return states.stream().map(FaultState::name).toList();
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        UUID reporter = row.getObject("reporter_id", UUID.class);
        return new Fault(
                new FaultId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("description"),
                reporter == null ? null : new MemberId(reporter),
                row.getString("who"),
                row.getString("reporter_email"),
                FaultState.valueOf(row.getString("state")),
                row.getObject("reported_at", Instant.class),
                row.getObject("moved_at", Instant.class),
                row.getObject("outage_id", UUID.class),
                row.getObject("out_from", Instant.class),
                row.getObject("expected_at", Instant.class),
                row.getBoolean("has_photo"));
    }
}
