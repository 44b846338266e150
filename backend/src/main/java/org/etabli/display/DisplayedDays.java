package org.etabli.display;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etabli.availability.Availability;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.resource.Allocation;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How a resource is doing today, for a screen beside it: by one statement. */
@Service
public class DisplayedDays {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Resources resources;
    private final Venues venues;
    private final Availability availability;
    private final Clock clock;

    DisplayedDays(Resources resources, Venues venues, Availability availability, Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.availability = availability;
        this.clock = clock;
    }

    /**
     * The day of its venue that it is now.
     *
     * @throws NotFoundException when it is not offered any more
     */
    public DisplayedDay of(ResourceId id) {
        Resource resource = resources.get(id);
        return list(resource.venue(), List.of(resource)).getFirst();
    }

    /** Of all rooms of the venue, in its order; of a venue without any, of its machines. */
    List<DisplayedDay> listRooms(VenueId venue) {
        List<Resource> rooms = resources.list(venue, ResourceKind.ROOM);
        return list(venue, rooms.isEmpty() ? resources.list(venue, ResourceKind.MACHINE) : rooms);
    }

    Instant now() {
        return clock.instant();
    }

    private List<DisplayedDay> list(VenueId venue, List<Resource> all) {
        Instant now = clock.instant();
        OpeningCalendar hours = venues.calendarOf(venue);
        TimeSlot day = hours.wholeDay(now.atZone(hours.zone()).toLocalDate());
        Map<UnitId, List<TimeSlot>> busy = availability.busy(
                all.stream()
                        .flatMap(resource -> resource.unitIds().stream())
                        .distinct()
                        .toList(),
                day);
        return all.stream().map(resource -> of(resource, now, day, busy)).toList();
    }

    private DisplayedDay of(Resource resource, Instant now, TimeSlot day, Map<UnitId, List<TimeSlot>> busy) {
        OpeningCalendar calendar = venues.calendarOf(resource.venue(), resource.id());
        return new DisplayedDay(
                resource,
                now,
                calendar.openSlots(day).stream()
                        .flatMap(slot -> slot.intersection(day).stream())
                        .toList(),
                taken(resource, day, busy),
                outage(resource, now));
    }

    /** Of a pool, when all its places are taken; of anything else, what takes one of its units. */
    private static List<TimeSlot> taken(Resource resource, TimeSlot day, Map<UnitId, List<TimeSlot>> busy) {
        if (!resource.isPool()) {
            return resource.unitIds().stream()
                    .flatMap(unit -> busy.getOrDefault(unit, List.of()).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
        List<TimeSlot> free = new ArrayList<>();
        resource.unitIds().forEach(unit -> free.addAll(day.minus(busy.getOrDefault(unit, List.of()))));
        return day.minus(free);
    }

    private @Nullable Outage outage(Resource resource, Instant now) {
        List<Unit> units = resource.units();
        List<Outage> outages = units.stream().flatMap(unit -> first(unit, now)).toList();
        boolean wholly = resource.allocation() == Allocation.ALL
                ? !outages.isEmpty()
                : !units.isEmpty() && outages.size() == units.size();
        return wholly ? outages.getFirst() : null;
    }

    private Stream<Outage> first(Unit unit, Instant now) {
        return resources.listOutages(unit.id(), TimeSlot.of(now, A_MOMENT)).stream()
                .limit(1);
    }
}
