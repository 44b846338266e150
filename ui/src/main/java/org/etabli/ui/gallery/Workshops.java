package org.etabli.ui.gallery;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;

/** Where things are made, and with what. */
@SpringComponent
class Workshops {

    private final Venues venues;
    private final Resources resources;

    Workshops(Venues venues, Resources resources) {
        this.venues = venues;
        this.resources = resources;
    }

    /** Those with machines first. */
    List<Venue> venues() {
        return venues.list().stream()
                .sorted(Comparator.comparing(venue ->
                        resources.list(venue.id(), ResourceKind.MACHINE).isEmpty()))
                .toList();
    }

    String name(VenueId venue) {
        return venues.find(venue).map(Venue::name).orElse("");
    }

    Venue venue(VenueId venue) {
        return venues.get(venue);
    }

    List<Resource> machines() {
        return resources.list().stream()
                .filter(resource -> resource.kind() == ResourceKind.MACHINE)
                .toList();
    }

    /** Also one that is no longer offered. */
    Optional<Resource> machine(ResourceId id) {
        return resources.recall(id);
    }
}
