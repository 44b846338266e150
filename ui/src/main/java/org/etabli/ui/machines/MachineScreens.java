package org.etabli.ui.machines;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.TimelineScale;
import org.etabli.ui.timeline.TimelineSheet;
import org.springframework.stereotype.Component;

/** What the machines screen needs to know: which venues have machines, which one is meant, and how its days look. */
@Component
class MachineScreens {

    private static final String LAST_VENUE = MachineScreens.class.getName();

    private final Venues venues;
    private final Resources resources;
    private final Memberships memberships;
    private final MachineDays days;
    private final MachineDrawing drawing;
    private final MachineCredits credits;

    MachineScreens(
            Venues venues,
            Resources resources,
            Memberships memberships,
            MachineDays days,
            MachineDrawing drawing,
            MachineCredits credits) {
        this.venues = venues;
        this.resources = resources;
        this.memberships = memberships;
        this.days = days;
        this.drawing = drawing;
        this.credits = credits;
    }

    /** The venues that have machines, by name. */
    List<Venue> venues() {
        return venues.list().stream()
                .filter(venue ->
                        !resources.list(venue.id(), ResourceKind.MACHINE).isEmpty())
                .toList();
    }

    /** The venue of that name; else the last one looked at, the member's own, the one with the most machines. */
    Optional<Venue> venue(Caller caller, Optional<String> slug) {
        List<Venue> all = venues();
        Object last = VaadinSession.getCurrent().getAttribute(LAST_VENUE);
        return slug.flatMap(name ->
                        all.stream().filter(venue -> venue.slug().equals(name)).findFirst())
                .or(() -> all.stream().filter(venue -> venue.id().equals(last)).findFirst())
                .or(() -> home(caller, all))
                .or(() -> all.stream().max((a, b) -> Integer.compare(machines(a), machines(b))));
    }

    void remember(Venue venue) {
        VaadinSession.getCurrent().setAttribute(LAST_VENUE, venue.id());
    }

    MachineDay day(Caller caller, Venue venue, TimelineScale scale, boolean onlyMine, Locale reader) {
        return days.of(caller, venue, scale, onlyMine, reader);
    }

    TimelineSheet sheet(MachineDay day, Keys<ResourceId> rows, Keys<ReservationId> bars, Locale reader) {
        return drawing.sheet(day, rows, bars, reader);
    }

    Optional<String> credit(Caller caller, Venue venue, Locale reader) {
        return credits.left(caller.member(), venue, reader);
    }

    private Optional<Venue> home(Caller caller, List<Venue> all) {
        List<VenueId> homes = memberships.listOf(caller.member()).stream()
                .map(Membership::homeVenue)
                .filter(Objects::nonNull)
                .toList();
        return all.stream().filter(venue -> homes.contains(venue.id())).findFirst();
    }

    private int machines(Venue venue) {
        return resources.list(venue.id(), ResourceKind.MACHINE).size();
    }
}
