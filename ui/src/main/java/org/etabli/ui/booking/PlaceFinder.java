package org.etabli.ui.booking;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.UnitState;
import org.etabli.reservation.UnitStates;
import org.etabli.reservation.VenueDay;
import org.etabli.resource.Allocation;
import org.etabli.resource.Favourites;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Status;
import org.springframework.stereotype.Component;

/** Knows what of a kind can be chosen at a venue, and which of it suits somebody best. */
@Component
class PlaceFinder {

    private static final UnitState UNKNOWN = new UnitState(UnitState.State.CLOSED, null, null);

    private static final Comparator<Place> IN_THE_HOUSE = Comparator.comparing(Place::label, NaturalOrder.OF_LABELS);

    private final Resources resources;
    private final UnitStates states;
    private final Favourites favourites;

    PlaceFinder(Resources resources, UnitStates states, Favourites favourites) {
        this.resources = resources;
        this.states = states;
        this.favourites = favourites;
    }

    List<Resource> offered(Venue venue, Kind kind) {
        return resources.list(venue.id(), kind.resources());
    }

    /** @param day that the slot is on */
    Premises premises(Venue venue, Kind kind, TimeSlot slot, TimeSlot day, Caller viewer) {
        View view = new View(states.on(venue.id(), slot, day, viewer), slot, favourites.of(viewer));
        Map<String, Place> places = new LinkedHashMap<>();
        offered(venue, kind).stream()
                .flatMap(resource -> places(resource, view))
                .sorted(IN_THE_HOUSE)
                .forEach(place -> places.putIfAbsent(place.id(), place));
        return new Premises(
                venue,
                resources.listFloors(venue.id()),
                List.copyOf(places.values()),
                view.day(),
                slot,
                view.favourites());
    }

    /** The free place that she would take: a favourite before others, where she sat last, else the first one. */
    Optional<Place> best(Premises premises, List<ReservationDetails> latestFirst, Set<String> tags) {
        List<Place> free = premises.places().stream()
                .filter(Place::isFree)
                .filter(place -> place.tags().containsAll(tags))
                .toList();
        List<Place> liked = free.stream().filter(Place::favourite).toList();
        return usual(liked.isEmpty() ? free : liked, latestFirst);
    }

    private static Optional<Place> usual(List<Place> free, List<ReservationDetails> latestFirst) {
        return latestFirst.stream()
                .flatMap(habit -> free.stream().filter(place -> place.takes(habit.unit())))
                .findFirst()
                .or(() -> free.stream().findFirst());
    }

    private static Stream<Place> places(Resource resource, View view) {
        if (resource.units().isEmpty()) {
            return Stream.empty();
        }
        return resource.allocation() == Allocation.ANY
                ? resource.units().stream().map(unit -> place(resource, List.of(unit), view))
                : Stream.of(place(resource, resource.units(), view));
    }

    /** A room made of parts stands as the part that stands worst. */
    private static Place place(Resource resource, List<Unit> units, View view) {
        UnitState state = units.stream()
                .map(unit -> view.day().states().getOrDefault(unit.id(), UNKNOWN))
                .max(Comparator.comparing(UnitState::state))
                .orElse(UNKNOWN);
        List<UnitId> ids = units.stream().map(Unit::id).toList();
        return new Place(
                resource,
                units,
                Status.of(state.state()),
                state.own(),
                state.note(),
                view.favourites().containsAll(ids),
                Premises.takers(view.day(), ids, view.slot()).toList());
    }

    /** What she sees of the venue in the slot. */
    private record View(VenueDay day, TimeSlot slot, Set<UnitId> favourites) {}
}
