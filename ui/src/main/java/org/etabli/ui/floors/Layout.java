package org.etabli.ui.floors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Drawing;
import org.etabli.resource.FloorArrangement;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.etabli.resource.UnitDraft;
import org.jspecify.annotations.Nullable;

/**
 * How a floor looks at one moment of its editing.
 *
 * @param units those that stand on it and those that stand nowhere yet, by id
 * @param drawing the new drawing under them, or null for the one that it has
 */
record Layout(Map<UnitId, Unit> units, @Nullable Drawing drawing) {

    static Layout of(List<Unit> standing, List<Unit> unplaced) {
        Map<UnitId, Unit> units = new LinkedHashMap<>();
        Stream.concat(standing.stream(), unplaced.stream()).forEach(unit -> units.put(unit.id(), unit));
        return new Layout(units, null);
    }

    @Nullable
    Unit unit(@Nullable UnitId id) {
        return id == null ? null : units.get(id);
    }

    List<Unit> placed() {
        return units.values().stream().filter(unit -> unit.placement() != null).toList();
    }

    List<Unit> unplaced() {
        return units.values().stream().filter(unit -> unit.placement() == null).toList();
    }

    Layout with(Unit changed) {
        Map<UnitId, Unit> all = new LinkedHashMap<>(units);
        all.replace(changed.id(), changed);
        return new Layout(all, drawing);
    }

    Layout at(UnitId id, @Nullable Placement place) {
        Unit unit = units.get(id);
        return unit == null
                ? this
                : with(new Unit(unit.id(), unit.venue(), unit.label(), unit.zone(), unit.tags(), place));
    }

    Layout upon(Drawing other) {
        return new Layout(units, other);
    }

    /** What differs from another one; what either does not know is no difference. */
    int differencesFrom(Layout other) {
        long units = changedSince(other).count();
        return (int) units + (Objects.equals(drawing, other.drawing) ? 0 : 1);
    }

    /** What was changed since another layout, done upon a third: who moves one desk does not move another one's back. */
    Layout changesSince(Layout before, Layout upon) {
        Map<UnitId, Unit> all = new LinkedHashMap<>(upon.units);
        changedSince(before).forEach(unit -> all.replace(unit.id(), unit));
        return new Layout(all, drawing);
    }

    FloorArrangement arrangementSince(Layout before) {
        Map<UnitId, Placement> places = new LinkedHashMap<>();
        placed().forEach(unit -> places.put(unit.id(), Objects.requireNonNull(unit.placement())));
        return new FloorArrangement(
                places,
                changedSince(before)
                        .filter(unit -> !UnitDraft.of(unit).equals(before.draftOf(unit.id())))
                        .map(UnitDraft::of)
                        .toList(),
                drawing);
    }

    private @Nullable UnitDraft draftOf(UnitId id) {
        Unit unit = units.get(id);
        return unit == null ? null : UnitDraft.of(unit);
    }

    private Stream<Unit> changedSince(Layout before) {
        return units.values().stream()
                .filter(unit -> before.units.containsKey(unit.id()) && !unit.equals(before.units.get(unit.id())));
    }
}
