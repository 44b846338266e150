package org.etabli.resource;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Unit.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where units stand, in the rows of units. */
@Component
class FloorUnits {

    private static final Set<String> CHAIRS = Set.of("top", "right", "bottom", "left", "none");
    private static final int SMALLEST = 20;

    private final JdbcClient jdbc;

    FloorUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The venue's units in service. */
    List<Unit> list(VenueId venue) {
        return jdbc.sql("SELECT * FROM unit WHERE venue_id = ? AND active ORDER BY zone_name, NATURAL_SORT_KEY(label)")
                .param(venue.value())
                .query((row, n) -> ResourceRows.unit(row))
                .list();
    }

    /** Writes what differs. A unit that comes from another floor changes that one, too. */
    void arrange(Floor floor, FloorArrangement wanted) {
        Map<UnitId, Unit> known = list(floor.venue()).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        int width = wanted.drawing() == null ? floor.width() : wanted.drawing().width();
        int height =
                wanted.drawing() == null ? floor.height() : wanted.drawing().height();
        known.values().stream()
                .filter(unit -> FloorPlans.stands(unit, floor.id()))
                .filter(unit -> !wanted.places().containsKey(unit.id()))
                .forEach(unit -> takeOff(unit.id()));
        touchFloors(wanted.places().keySet().stream()
                .filter(id -> !FloorPlans.stands(must(known, id), floor.id()))
                .toList());
        wanted.places().forEach((id, at) -> {
            Placement sound = sound(at, floor.id(), width, height);
            if (!sound.equals(must(known, id).placement())) {
                place(id, sound);
            }
        });
        rename(known, wanted.renamed());
    }

    /** The floor goes; units that are out of service and stood there once forget it. */
    void forget(FloorId floor) {
        jdbc.sql("UPDATE unit SET floor_id = NULL WHERE floor_id = ?")
                .param(floor.value())
                .update();
    }

    /** Whoever is arranging a floor on which one of these units stands is told that it changed. */
    void touchFloors(Collection<UnitId> units) {
        if (!units.isEmpty()) {
            jdbc.sql("UPDATE floor SET revision = revision + 1 WHERE id IN"
                            + " (SELECT floor_id FROM unit WHERE id IN (:units) AND floor_id IS NOT NULL)")
                    .param("units", units.stream().map(UnitId::value).toList())
                    .update();
        }
    }

    /**
     * The centre of a place is on the floor; turned ones may lean out a little.
     *
     * @throws InvalidInputException for any other
     */
    static Placement sound(Placement at, FloorId floor, int width, int height) {
        boolean sized =
                at.width() >= SMALLEST && at.height() >= SMALLEST && at.width() <= width && at.height() <= height;
        int centreX = at.x() + at.width() / 2;
        int centreY = at.y() + at.height() / 2;
        boolean within = centreX >= 0 && centreX <= width && centreY >= 0 && centreY <= height;
        if (!sized || !within || !CHAIRS.contains(at.chair()) || !at.floor().equals(floor)) {
            throw new InvalidInputException("placement", "outside-the-floor");
        }
        return new Placement(
                floor, at.x(), at.y(), at.width(), at.height(), Math.floorMod(at.rotation(), 360), at.chair());
    }

    private void place(UnitId unit, Placement at) {
        jdbc.sql(
                        "UPDATE unit SET floor_id = ?, x = ?, y = ?, width = ?, height = ?, rotation = ?, chair = ? WHERE id = ?")
                .params(Arrays.asList(
                        at.floor().value(),
                        at.x(),
                        at.y(),
                        at.width(),
                        at.height(),
                        at.rotation(),
                        at.chair(),
                        unit.value()))
                .update();
    }

    private void takeOff(UnitId unit) {
        jdbc.sql("UPDATE unit SET floor_id = NULL WHERE id = ?")
                .param(unit.value())
                .update();
    }

    private void rename(Map<UnitId, Unit> known, List<UnitDraft> drafts) {
        for (UnitDraft draft : drafts) {
            UnitId id = must(known, draft.id()).id();
            jdbc.sql("UPDATE unit SET label = ?, zone_name = ?, tags = ? WHERE id = ?")
                    .params(Arrays.asList(draft.label(), draft.zone(), UnitStore.line(draft.tags()), id.value()))
                    .update();
            jdbc.sql("UPDATE resource SET revision = revision + 1 WHERE id IN"
                            + " (SELECT resource_id FROM resource_unit WHERE unit_id = ?)")
                    .param(id.value())
                    .update();
        }
        drafts.forEach(draft -> mustBeTheOnly(must(known, draft.id()).id()));
    }

    private void mustBeTheOnly(UnitId unit) {
        Optional<String> twice = jdbc.sql("SELECT other.label FROM unit me"
                        + " JOIN resource_unit mine ON mine.unit_id = me.id"
                        + " JOIN resource_unit theirs ON theirs.resource_id = mine.resource_id"
                        + " JOIN unit other ON other.id = theirs.unit_id AND other.id <> me.id AND other.label = me.label"
                        + " WHERE me.id = ? LIMIT 1")
                .param(unit.value())
                .query(String.class)
                .optional();
        if (twice.isPresent()) {
            throw new InvalidInputException("label", "twice", twice.get());
        }
    }

    private static Unit must(Map<UnitId, Unit> known, @Nullable UnitId id) {
        Unit unit = id == null ? null : known.get(id);
        if (unit == null) {
            throw new NotFoundException("unit", String.valueOf(id));
        }
        return unit;
    }
}
