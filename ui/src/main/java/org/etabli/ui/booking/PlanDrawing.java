package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Floor;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.component.FloorPlan;
import org.springframework.stereotype.Service;

/** Lays the units of a floor out for drawing. */
@Service
class PlanDrawing {

    private final Resources resources;

    PlanDrawing(Resources resources) {
        this.resources = resources;
    }

    /** Everything on the floor that is offered, in the words of the reader. */
    List<FloorPlan.Place> places(Component reader, Floor floor) {
        return resources.listUnitsOn(floor.id()).stream()
                .flatMap(unit -> kindOf(unit.id()).map(kind -> place(reader, unit, kind)).stream())
                .toList();
    }

    Optional<ResourceKind> kindOf(UnitId unit) {
        return resources.kindOf(unit);
    }

    private static FloorPlan.Place place(Component reader, Unit unit, ResourceKind kind) {
        String name = kind == ResourceKind.DESK ? reader.getTranslation("book.desk", unit.label()) : unit.label();
        String tags = PlaceRow.TAGS.stream()
                .filter(unit.tags()::contains)
                .map(tag -> reader.getTranslation("book.tag." + tag))
                .collect(Collectors.joining(", "));
        return FloorPlan.Place.of(
                unit.id().toString(),
                Objects.requireNonNull(unit.placement()),
                unit.label(),
                name,
                kind.name().toLowerCase(Locale.ROOT),
                tags.isEmpty() ? null : tags);
    }
}
