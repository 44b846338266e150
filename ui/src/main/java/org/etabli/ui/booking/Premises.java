package org.etabli.ui.booking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.reservation.Colleague;
import org.etabli.reservation.UnitState;
import org.etabli.reservation.VenueDay;
import org.etabli.resource.Floor;
import org.jspecify.annotations.Nullable;

/**
 * Where: the venue, its floors, and what of the wanted kind can be chosen there.
 *
 * @param places by label
 * @param day how everything on the plans stands, whatever its kind, and who is there
 * @param slot that is looked at
 * @param favourites the units that the viewer likes best
 */
record Premises(
        Venue venue, List<Floor> floors, List<Place> places, VenueDay day, TimeSlot slot, Set<UnitId> favourites) {

    Optional<UnitState> state(UnitId unit) {
        return Optional.ofNullable(day.states().get(unit));
    }

    /** The names of who has the unit in the slot, of those who let members know. */
    String taker(UnitId unit) {
        return takers(day, List.of(unit), slot).collect(Collectors.joining(", "));
    }

    static Stream<String> takers(VenueDay day, Collection<UnitId> units, TimeSlot slot) {
        return day.colleagues().stream()
                .filter(colleague -> units.stream().anyMatch(unit -> colleague.has(unit, slot)))
                .map(Colleague::name);
    }

    Optional<Place> find(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** The place that one gets by choosing this unit on the plan; the smallest where several take it. */
    Optional<Place> find(UnitId unit) {
        return places.stream()
                .filter(place -> place.takes(unit))
                .min((one, other) ->
                        Integer.compare(one.units().size(), other.units().size()));
    }

    /** What stands on the floor; everything when there is none. */
    List<Place> on(@Nullable Floor floor) {
        return floor == null
                ? places
                : places.stream().filter(place -> place.stands(floor.id())).toList();
    }

    Optional<Floor> floor(FloorId id) {
        return floors.stream().filter(floor -> floor.id().equals(id)).findFirst();
    }

    /** The floor that the place stands on, else the first one with anything to choose. */
    @Nullable
    Floor floorOf(@Nullable Place place) {
        return floors.stream()
                .filter(floor -> place != null && place.stands(floor.id()))
                .findFirst()
                .or(() -> floors.stream().filter(floor -> !on(floor).isEmpty()).findFirst())
                .orElse(null);
    }
}
