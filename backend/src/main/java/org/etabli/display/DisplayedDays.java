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
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.resource.Allocation;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
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
        OpeningCalendar calendar = venues.calendarOf(resource.venue(), id);
        Instant now = clock.instant();
        TimeSlot day = calendar.wholeDay(now.atZone(calendar.zone()).toLocalDate());
        return new DisplayedDay(
                resource,
                now,
                calendar.openSlots(day).stream()
                        .flatMap(slot -> slot.intersection(day).stream())
                        .toList(),
                taken(resource, day, availability.busy(resource.unitIds(), day)),
                outage(resource, now));
    }

    /** Of a pool, when all its places are taken; of anything else, what takes one of its units. */
    private static List<TimeSlot> taken(Resource resource, TimeSlot day, Map<UnitId, List<TimeSlot>> busy) {
        if (!resource.isPool()) {
            return busy.values().stream()
                    .flatMap(List::stream)
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
