package org.etabli.ui.planning;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Schedules;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.timeline.TimelineScale;
import org.springframework.stereotype.Component;

/** Gathers a venue's planning: one statement, however many resources and reservations. */
@Component
class PlannedDays {

    /** Rooms first, as the desk looks at them most. */
    private static final List<ResourceKind> ORDER = List.of(
            ResourceKind.ROOM,
            ResourceKind.OFFICE,
            ResourceKind.DESK,
            ResourceKind.MACHINE,
            ResourceKind.EQUIPMENT,
            ResourceKind.PARKING,
            ResourceKind.LOCKER);

    private static final Comparator<Resource> BY_KIND = Comparator.comparingInt(
                    (Resource resource) -> ORDER.indexOf(resource.kind()))
            .thenComparing(Resource::isPool);

    private final Resources resources;
    private final Venues venues;
    private final Schedules schedules;
    private final Clock clock;

    PlannedDays(Resources resources, Venues venues, Schedules schedules, Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.schedules = schedules;
        this.clock = clock;
    }

    PlannedDay of(Caller caller, Venue venue, TimelineScale scale) {
        List<PlannedRow> rows = resources.list(venue.id()).stream()
                .sorted(BY_KIND)
                .flatMap(resource -> PlannedRow.of(resource).stream())
                .toList();
        return new PlannedDay(
                venue,
                venues.calendarOf(venue.id()),
                scale,
                rows,
                schedules.listAt(caller, venue.id(), scale.window()),
                clock.instant());
    }
}
