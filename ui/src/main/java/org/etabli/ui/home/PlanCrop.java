package org.etabli.ui.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.UnitState;
import org.etabli.reservation.UnitStates;
import org.etabli.resource.Floor;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.component.FloorPlan;
import org.etabli.ui.component.Status;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Draws the close-up of the place that is reserved, with what is around it as it stands during the visit. */
@Component
class PlanCrop {

    private final SignedIn signedIn;
    private final Resources resources;
    private final UnitStates states;

    PlanCrop(SignedIn signedIn, Resources resources, UnitStates states) {
        this.signedIn = signedIn;
        this.resources = resources;
        this.states = states;
    }

    /** Empty when the unit stands on no plan. */
    Optional<FloorPlan> of(Booked booked, com.vaadin.flow.component.Component reader) {
        Unit unit = booked.unit();
        if (unit == null || unit.placement() == null) {
            return Optional.empty();
        }
        return resources.listFloors(booked.venue().id()).stream()
                .filter(floor -> floor.id().equals(unit.placement().floor()))
                .findFirst()
                .map(floor -> plan(booked, unit, floor, reader));
    }

    private FloorPlan plan(Booked booked, Unit unit, Floor floor, com.vaadin.flow.component.Component reader) {
        Map<UnitId, UnitState> now = states.during(booked.venue().id(), booked.slot(), signedIn.caller());
        List<Unit> units = resources.listUnitsOn(floor.id());
        FloorPlan plan = new FloorPlan();
        plan.setFloor(
                floor,
                reader.getTranslation("home.plan", floor.name(), booked.venue().name()));
        plan.setPlaces(units.stream().flatMap(place -> place(place).stream()).toList());
        plan.setStates(units.stream()
                .filter(place -> now.containsKey(place.id()))
                .map(place -> state(place, Objects.requireNonNull(now.get(place.id())), reader))
                .toList());
        plan.select(unit.id().toString(), reader.getTranslation("home.your-place"));
        plan.setCrop(true);
        plan.getElement().setAttribute("aria-hidden", "true");
        return plan;
    }

    private Optional<FloorPlan.Place> place(Unit unit) {
        Unit.Placement placement = unit.placement();
        return placement == null
                ? Optional.empty()
                : resources.listOffering(unit.id()).stream()
                        .findFirst()
                        .map(resource -> FloorPlan.Place.of(
                                unit.id().toString(),
                                placement,
                                unit.label(),
                                unit.label(),
                                resource.kind().name().toLowerCase(Locale.ROOT),
                                null));
    }

    private static FloorPlan.State state(Unit unit, UnitState state, com.vaadin.flow.component.Component reader) {
        Status status = Status.of(state.state());
        return new FloorPlan.State(unit.id().toString(), status.key(), reader.getTranslation(status.word()));
    }
}
