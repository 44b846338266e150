package org.etabli.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etabli.insight.OpenHours.Hours;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/**
 * What was found by looking back over a period, read once for all the figures that are drawn from it: who came to the
 * venues or should have come, and when their places were open. Whoever holds it was allowed to look.
 */
public final class LookBack {

    private final Focus focus;
    private final Asked asked;
    private final Places places;
    private final OpenHours openHours;
    private final List<Visit> visits;
    private final Map<UnitId, List<Visit>> byUnit;

    /**
     * @param places those of the focus
     * @param all visits, to places of every kind
     */
    LookBack(Focus focus, Asked asked, Places places, OpenHours openHours, List<Visit> all) {
        record Taken(UnitId unit, Visit visit) {}
        this.focus = focus;
        this.asked = asked;
        this.places = places;
        this.openHours = openHours;
        this.visits = all.stream()
                .flatMap(visit -> visit.within(focus.kinds()).stream())
                .toList();
        this.byUnit = all.stream()
                .flatMap(visit -> visit.places().stream().map(place -> new Taken(place.unit(), visit)))
                .collect(groupingBy(Taken::unit, mapping(Taken::visit, toList())));
    }

    public Period period() {
        return asked.period();
    }

    Focus focus() {
        return focus;
    }

    Asked asked() {
        return asked;
    }

    Places places() {
        return places;
    }

    /** To places of the focus. */
    List<Visit> visits() {
        return visits;
    }

    /** The visits to any of the units, of whatever kind, each once. */
    Set<Visit> visitsTo(Collection<UnitId> units) {
        return units.stream()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    Hours hours(Place place) {
        return openHours.of(place.offeredAs());
    }

    /** The open part of what the visit booked of the place within a slot. */
    List<TimeSlot> booked(Visit visit, Place place, TimeSlot within) {
        return open(place, visit.booked().intersection(within));
    }

    /** The open part of the time within a slot in which someone was at the place. */
    List<TimeSlot> used(Visit visit, Place place, TimeSlot within) {
        return open(place, visit.used(asked.now()).flatMap(used -> used.intersection(within)));
    }

    private List<TimeSlot> open(Place place, Optional<TimeSlot> slot) {
        return slot.map(hours(place)::within).orElse(List.of());
    }
}
