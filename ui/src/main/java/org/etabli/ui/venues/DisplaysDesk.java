package org.etabli.ui.venues;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.etabli.display.Display;
import org.etabli.display.Displays;
import org.etabli.display.NewDisplay;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;
import org.springframework.beans.factory.annotation.Value;

/** Lists, makes and revokes the screens of a venue, in the name of who is signed in. */
@SpringComponent
class DisplaysDesk {

    private static final List<ResourceKind> BESIDE_DOORS =
            List.of(ResourceKind.ROOM, ResourceKind.MACHINE, ResourceKind.OFFICE, ResourceKind.DESK);

    private final SignedIn signedIn;
    private final Displays displays;
    private final Resources resources;
    private final Clock clock;
    private final String address;

    DisplaysDesk(
            SignedIn signedIn,
            Displays displays,
            Resources resources,
            Clock clock,
            @Value("${etabli.public-url}") String publicUrl) {
        this.signedIn = signedIn;
        this.displays = displays;
        this.resources = resources;
        this.clock = clock;
        this.address = publicUrl.replaceAll("/+$", "") + "/displays/";
    }

    List<Display> list(Venue venue) {
        return displays.list(signedIn.caller(), venue.id());
    }

    /** What a screen can stand beside, rooms first. */
    List<Resource> offered(Venue venue) {
        return BESIDE_DOORS.stream()
                .flatMap(kind -> resources.list(venue.id(), kind).stream())
                .toList();
    }

    String nameOf(Display display) {
        return display.resource() == null
                ? Words.say("displays.entrance")
                : resources.find(display.resource()).map(Resource::name).orElse("–");
    }

    /** @return its link, which can't be shown again */
    String make(Venue venue, NewDisplay display) {
        return address + displays.make(signedIn.caller(), venue.id(), display);
    }

    void revoke(Venue venue, Display display) {
        displays.revoke(signedIn.caller(), venue.id(), display.id());
    }

    LocalDate today(Venue venue) {
        return clock.instant().atZone(venue.zone()).toLocalDate();
    }
}
