package org.etabli.ui.booking;

import java.util.List;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.Alternatives;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Floor;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds another floor, another venue or the nearest slot for whoever looks at a floor on which everything is taken. */
@Component
class Elsewheres {

    private static final int PROPOSED = 3;

    private final Alternatives alternatives;
    private final Availability availability;
    private final Venues venues;

    Elsewheres(Alternatives alternatives, Availability availability, Venues venues) {
        this.alternatives = alternatives;
        this.availability = availability;
        this.venues = venues;
    }

    /** Empty while something is free on the floor, and where nothing like it stands. */
    List<Elsewhere> insteadOf(Caller caller, Scene scene, Floor floor) {
        List<Place> full = scene.premises().on(floor);
        if (full.isEmpty() || full.stream().anyMatch(Place::isFree)) {
            return List.of();
        }
        RequestReservation request = RequestReservation.of(
                full.getFirst().resource().id(), null, scene.timing().slot(), caller.member());
        return alternatives.find(caller, request, PROPOSED).stream()
                .map(way -> new Elsewhere(way, wish(scene, way)))
                .toList();
    }

    private Wish wish(Scene scene, Alternative way) {
        Venue venue = venues.get(way.resource().venue());
        return scene.wish()
                .at(venue.slug())
                .during(LocalSlot.of(way.slot(), venue.zone()))
                .choosing(place(way));
    }

    private @Nullable String place(Alternative way) {
        Resource resource = way.resource();
        UnitId unit = way.unit();
        if (unit == null) {
            unit = resource.isPool()
                    ? availability.listFree(resource.unitIds(), way.slot()).stream()
                            .findFirst()
                            .orElse(null)
                    : resource.units().getFirst().id();
        }
        return unit == null ? null : Place.id(resource, unit);
    }
}
