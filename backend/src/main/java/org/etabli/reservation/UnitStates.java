package org.etabli.reservation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Name;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.reservation.UnitState.State;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How every unit of a venue stands in a slot, for a floor plan and its list: three statements at most. */
@Service
public class UnitStates {

    private final Occupants occupants;
    private final Resources resources;
    private final Venues venues;
    private final Conditions conditions;
    private final Clock clock;

    UnitStates(Occupants occupants, Resources resources, Venues venues, Conditions conditions, Clock clock) {
        this.occupants = occupants;
        this.resources = resources;
        this.venues = venues;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** @param viewer who looks, or null for a passer-by, who holds nothing */
    public Map<UnitId, UnitState> during(VenueId venue, TimeSlot slot, @Nullable Caller viewer) {
        List<Resource> offered = resources.list(venue);
        List<Unit> units = units(offered);
        return states(venue, offered, units, slot, viewer, occupants.list(units, slot, viewer));
    }

    /**
     * As {@link #during}, and what else a member may know of that day; not a statement more.
     *
     * @param day the whole day that the slot begins on
     */
    public VenueDay on(VenueId venue, TimeSlot slot, TimeSlot day, Caller viewer) {
        List<Resource> offered = resources.list(venue);
        List<Unit> units = units(offered);
        Instant until = slot.end().isAfter(day.end()) ? slot.end() : day.end();
        List<Occupant> there = occupants.list(units, new TimeSlot(day.start(), until), viewer);
        return new VenueDay(
                states(venue, offered, units, slot, viewer, there),
                there.stream().collect(groupingBy(Occupant::unit, mapping(Occupant::slot, toList()))),
                Occupant.colleagues(there));
    }

    private Map<UnitId, UnitState> states(
            VenueId venue,
            List<Resource> offered,
            List<Unit> units,
            TimeSlot slot,
            @Nullable Caller viewer,
            List<Occupant> there) {
        Map<UnitId, Occupant> taken = there.stream()
                .filter(occupant -> occupant.slot().overlaps(slot))
                .collect(toMap(Occupant::unit, Function.identity(), (one, other) -> one.own() != null ? one : other));
        Conditions.Rights rights = conditions.rights(
                viewer, venues.get(venue), offered.stream().map(Resource::id).toList(), slot);
        return units.stream()
                .collect(toMap(
                        Unit::id, unit -> state(venue, unit, slot, Optional.ofNullable(taken.get(unit.id())), rights)));
    }

    private static List<Unit> units(List<Resource> offered) {
        return offered.stream()
                .flatMap(resource -> resource.units().stream())
                .distinct()
                .toList();
    }

    private UnitState state(
            VenueId venue, Unit unit, TimeSlot slot, Optional<Occupant> taken, Conditions.Rights rights) {
        if (taken.isPresent()) {
            Occupant by = taken.get();
            boolean here = by.checkedIn() && slot.contains(clock.instant());
            return new UnitState(by.own() != null ? State.MINE : here ? State.HERE : State.BOOKED, by.own(), null);
        }
        Optional<Outage> outage =
                resources.listOutages(unit.id(), slot).stream().findFirst();
        if (outage.isPresent()) {
            return new UnitState(State.BROKEN, null, Name.of(outage.get().reason()));
        }
        List<Resource> offering = resources.listOffering(unit.id());
        boolean open = offering.stream()
                .anyMatch(resource -> venues.calendarOf(venue, resource.id()).isOpenThroughout(slot));
        if (!open) {
            return new UnitState(State.CLOSED, null, null);
        }
        return lacking(offering, rights).orElseGet(() -> new UnitState(State.FREE, null, null));
    }

    private static Optional<UnitState> lacking(List<Resource> offering, Conditions.Rights rights) {
        Optional<UnitState> authorisation = offering.stream()
                .flatMap(resource -> rights.lacks(resource.id()).stream())
                .findFirst()
                .map(type -> new UnitState(State.AUTH, null, Name.of(type.name())));
        boolean open = offering.stream()
                .anyMatch(resource -> rights.lacksOneOf(resource.id()).isEmpty());
        return authorisation.or(() -> open ? Optional.empty() : Optional.of(keptFor(offering, rights)));
    }

    private static UnitState keptFor(List<Resource> offering, Conditions.Rights rights) {
        List<Name> plans = offering.stream()
                .flatMap(resource -> rights.lacksOneOf(resource.id()).stream())
                .map(Plan::name)
                .distinct()
                .toList();
        return new UnitState(State.PLAN, null, Name.of(plans));
    }
}
