package org.etabli.insight;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;

/** The places of a focus, as they are offered today; places that are no longer offered are in no number. */
final class Places {

    private static final Comparator<Place> SMALLEST_OFFER =
            Comparator.comparingInt(place -> place.offeredAs().units().size());

    private final Map<UnitId, Place> byUnit;
    private final Map<ResourceId, Resource> offers;

    private Places(Map<UnitId, Place> byUnit, Map<ResourceId, Resource> offers) {
        this.byUnit = byUnit;
        this.offers = offers;
    }

    static Places of(Focus focus, Resources resources) {
        List<Resource> offered = focus.venues().stream()
                .map(resources::list)
                .flatMap(List::stream)
                .toList();
        Map<UnitId, Place> byUnit = offered.stream()
                .flatMap(resource -> resource.unitIds().stream().map(unit -> new Place(unit, resource)))
                .collect(toMap(Place::unit, place -> place, BinaryOperator.minBy(SMALLEST_OFFER), LinkedHashMap::new));
        byUnit.values().removeIf(place -> !focus.kinds().contains(place.kind()));
        return new Places(
                byUnit, offered.stream().collect(toMap(Resource::id, resource -> resource, (one, same) -> one)));
    }

    Map<UnitId, Place> byUnit() {
        return byUnit;
    }

    /** The places that a reservation of the resource takes: the unit given, or all units of a bundle. */
    List<Place> takenBy(ResourceId resource, UnitId given) {
        Resource offer = offers.get(resource);
        List<UnitId> units = offer != null && offer.allocation() == Allocation.ALL ? offer.unitIds() : List.of(given);
        return units.stream().map(byUnit::get).filter(Objects::nonNull).toList();
    }
}
