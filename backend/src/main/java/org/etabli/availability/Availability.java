package org.etabli.availability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Occupies units. A unit is locked by bumping its revision before its slot is written, units in id order; the constraint
 * of the table has the last word (shared/MARIADB.md says what happens otherwise). Slots include buffers.
 */
@Service
public class Availability {

    /** No occupancy is longer: it bounds every look into the past, so that the cost does not grow with history. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private final JdbcClient jdbc;

    Availability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes every one of the units, or none; says whether it took them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean occupyAll(UUID holder, Collection<UnitId> units, TimeSlot slot) {
        List<UUID> inOrder = units.stream().map(UnitId::value).sorted().toList();
        inOrder.forEach(this::lock);
        List<UUID> taken = new ArrayList<>();
        for (UUID unit : inOrder) {
            if (!insert(holder, unit, slot)) {
                taken.forEach(done -> delete(holder, done));
                return false;
            }
            taken.add(unit);
        }
        return true;
    }

    /** Takes one of the units, an arbitrary free one; empty when none is free. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UnitId> occupyAny(UUID holder, Collection<UnitId> units, TimeSlot slot) {
        List<UnitId> free = new ArrayList<>(listFree(units, slot));
        Collections.rotate(
                free, free.isEmpty() ? 0 : ThreadLocalRandom.current().nextInt(free.size()));
        for (UnitId unit : free) {
            lock(unit.value());
            if (insert(holder, unit.value(), slot)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Gives back all that the holder occupies. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID holder) {
        jdbc.sql("UPDATE occupancy SET active = NULL WHERE holder_id = ? AND active = 1")
                .param(holder)
                .update();
    }

    /**
     * Lets the holder occupy these units in this slot instead of what it occupies now; says whether it does. When one of
     * them is taken, everything stays as it was.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(UUID holder, Collection<UnitId> units, TimeSlot slot) {
        record Row(UUID unit, TimeSlot slot) {}
        List<Row> before = jdbc.sql(
                        "SELECT unit_id, starts_at, ends_at FROM occupancy WHERE holder_id = ? AND active = 1")
                .param(holder)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        new TimeSlot(row.getObject(2, Instant.class), row.getObject(3, Instant.class))))
                .list();
        List<UUID> target = units.stream().map(UnitId::value).toList();
        Stream.concat(target.stream(), before.stream().map(Row::unit))
                .distinct()
                .sorted()
                .forEach(this::lock);
        before.forEach(row -> delete(holder, row.unit()));
        for (UUID unit : target) {
            if (!insert(holder, unit, slot)) {
                target.forEach(tried -> delete(holder, tried));
                before.forEach(row -> insert(holder, row.unit(), row.slot()));
                return false;
            }
        }
        return true;
    }

    /** Takes back what the holder gave back; says whether it was still free, all of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reoccupy(UUID holder) {
        jdbc
                .sql("SELECT unit_id FROM occupancy WHERE holder_id = ? ORDER BY unit_id")
                .param(holder)
                .query(UUID.class)
                .list()
                .stream()
                .sorted()
                .forEach(this::lock);
        try {
            return jdbc.sql("UPDATE occupancy SET active = 1 WHERE holder_id = ? AND active IS NULL")
                            .param(holder)
                            .update()
                    > 0;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Gives back what is left of the holder's occupancy from the moment on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAt(UUID holder, Instant moment) {
        jdbc.sql("UPDATE occupancy SET active = NULL WHERE holder_id = ? AND active = 1 AND starts_at >= ?")
                .params(List.of(holder, moment))
                .update();
        jdbc.sql("UPDATE occupancy SET ends_at = ? WHERE holder_id = ? AND active = 1 AND ends_at > ?")
                .params(List.of(moment, holder, moment))
                .update();
    }

    /** When the holder occupies which unit. */
    public Map<UnitId, TimeSlot> heldBy(UUID holder) {
        Map<UnitId, TimeSlot> held = new HashMap<>();
        jdbc.sql("SELECT unit_id, starts_at, ends_at FROM occupancy WHERE holder_id = ? AND active = 1")
                .param(holder)
                .query(row -> {
                    held.put(
                            new UnitId(row.getObject(1, UUID.class)),
                            new TimeSlot(row.getObject(2, Instant.class), row.getObject(3, Instant.class)));
                });
        return held;
    }

    /** When each unit is occupied within the window, in order; units that are free throughout are left out. */
    public Map<UnitId, List<TimeSlot>> busy(Collection<UnitId> units, TimeSlot window) {
        if (units.isEmpty()) {
            return Map.of();
        }
        record Row(UnitId unit, TimeSlot slot) {}
        return jdbc
                .sql("SELECT unit_id, starts_at, ends_at FROM occupancy WHERE unit_id IN (:units) AND active = 1"
                        + " AND starts_at < :until AND starts_at > :earliest AND ends_at > :from"
                        + " ORDER BY unit_id, starts_at")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("until", window.end())
                .param("earliest", window.start().minus(LONGEST))
                .param("from", window.start())
                .query((row, n) -> new Row(
                        new UnitId(row.getObject(1, UUID.class)),
                        new TimeSlot(row.getObject(2, Instant.class), row.getObject(3, Instant.class))))
                .list()
                .stream()
                .collect(groupingBy(Row::unit, mapping(Row::slot, toList())));
    }

    /** Those of the units that are free throughout the slot, in the given order. */
    public List<UnitId> listFree(Collection<UnitId> units, TimeSlot slot) {
        var busy = busy(units, slot).keySet();
        return units.stream().filter(unit -> !busy.contains(unit)).toList();
    }

    private void lock(UUID unit) {
        jdbc.sql("UPDATE unit SET revision = revision + 1 WHERE id = ?")
                .param(unit)
                .update();
    }

    private boolean insert(UUID holder, UUID unit, TimeSlot slot) {
        try {
            jdbc.sql("INSERT INTO occupancy (unit_id, holder_id, active, starts_at, ends_at) VALUES (?, ?, 1, ?, ?)")
                    .params(List.of(unit, holder, slot.start(), slot.end()))
                    .update();
            return true;
        } catch (DuplicateKeyException occupied) {
            return false;
        }
    }

    private void delete(UUID holder, UUID unit) {
        jdbc.sql("DELETE FROM occupancy WHERE holder_id = ? AND unit_id = ?")
                .params(List.of(holder, unit))
                .update();
    }
}
