package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.plan.Plans;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourcePictures;
import org.etabli.resource.ResourceSettings;
import org.etabli.resource.ResourceSheet;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.shell.SignedIn;

/** What the screens of this package read, as who is signed in may read it. */
@SpringComponent
class ResourceDesk {

    private final SignedIn signedIn;
    private final ResourceSettings settings;
    private final Resources resources;
    private final ResourcePictures pictures;
    private final Plans plans;
    private final Clock clock;

    ResourceDesk(
            SignedIn signedIn,
            ResourceSettings settings,
            Resources resources,
            ResourcePictures pictures,
            Plans plans,
            Clock clock) {
        this.signedIn = signedIn;
        this.settings = settings;
        this.resources = resources;
        this.pictures = pictures;
        this.plans = plans;
        this.clock = clock;
    }

    Caller caller() {
        return signedIn.caller();
    }

    LocalDate today(Venue venue) {
        return LocalDate.ofInstant(clock.instant(), venue.zone());
    }

    List<ListedResource> list(Venue venue) {
        LocalDate today = today(venue);
        return settings.list(caller(), venue.id()).stream()
                .map(sheet -> new ListedResource(
                        sheet,
                        sheet.resource().units().stream()
                                .filter(unit -> !outages(unit).isEmpty())
                                .count(),
                        plans.findPrice(sheet.resource().id(), today).orElse(null)))
                .toList();
    }

    ResourceSheet get(ResourceId id) {
        return settings.get(caller(), id);
    }

    void setPicture(ResourceId id, byte[] file) {
        pictures.set(caller(), id, file);
    }

    /** @return puts it back */
    Command removePicture(ResourceId id) {
        Optional<byte[]> before = pictures.find(id);
        pictures.remove(caller(), id);
        return () -> before.ifPresent(picture -> setPicture(id, picture));
    }

    /** The outages that the unit is in now. */
    List<Outage> outages(Unit unit) {
        return resources.listOutages(unit.id(), TimeSlot.of(clock.instant(), Duration.ofMinutes(1)));
    }

    /** Categories in use anywhere in the network: those of one category stand in for each other. */
    List<String> categories() {
        return resources.list().stream()
                .map(Resource::category)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> trades() {
        return resources.list().stream()
                .map(Resource::trade)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The venue's units that a resource may take although they are another's already. */
    List<Unit> shareable(Venue venue, Collection<Unit> own) {
        return resources.list(venue.id()).stream()
                .flatMap(resource -> resource.units().stream())
                .distinct()
                .filter(unit -> own.stream().noneMatch(has -> has.id().equals(unit.id())))
                .toList();
    }

    /** The names of the other resources that give or take the unit. */
    List<String> othersWith(Unit unit, Resource resource) {
        return resources.listOffering(unit.id()).stream()
                .filter(other -> !other.id().equals(resource.id()))
                .map(Resource::name)
                .toList();
    }
}
