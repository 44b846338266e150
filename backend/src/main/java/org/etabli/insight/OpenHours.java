package org.etabli.insight;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;

/**
 * When places are open within a window: opening hours without public holidays and closures. Places with the same hours
 * share one object, so that whoever adds them up may do so once for all of them.
 */
final class OpenHours {

    private final Map<ResourceId, Hours> byResource;

    private OpenHours(Map<ResourceId, Hours> byResource) {
        this.byResource = byResource;
    }

    static OpenHours of(Stream<Resource> resources, Venues venues, TimeSlot window) {
        Map<List<TimeSlot>, Hours> alike = new HashMap<>();
        return new OpenHours(resources
                .distinct()
                .collect(toMap(
                        Resource::id,
                        resource -> alike.computeIfAbsent(openSlots(resource, venues, window), Hours::new))));
    }

    static OpenHours of(Places places, Venues venues, TimeSlot window) {
        return of(places.byUnit().values().stream().map(Place::offeredAs), venues, window);
    }

    Hours of(Resource resource) {
        return Optional.ofNullable(byResource.get(resource.id())).orElseThrow();
    }

    private static List<TimeSlot> openSlots(Resource resource, Venues venues, TimeSlot window) {
        return venues.calendarOf(resource.venue(), resource.id()).openSlots(window).stream()
                .flatMap(open -> open.intersection(window).stream())
                .toList();
    }

    /** Open slots that don't overlap, in order. */
    static final class Hours {

        private final List<TimeSlot> slots;
        private final NavigableMap<Instant, TimeSlot> byStart = new TreeMap<>();

        Hours(List<TimeSlot> slots) {
            this.slots = slots;
            slots.forEach(slot -> byStart.put(slot.start(), slot));
        }

        List<TimeSlot> slots() {
            return slots;
        }

        /** The parts of the slot that are open. */
        List<TimeSlot> within(TimeSlot slot) {
            Instant first = Optional.ofNullable(byStart.floorKey(slot.start())).orElse(slot.start());
            return byStart.subMap(first, true, slot.end(), false).values().stream()
                    .flatMap(open -> open.intersection(slot).stream())
                    .toList();
        }

        Duration length(TimeSlot within) {
            return OpenHours.length(within(within));
        }

        Hours without(List<TimeSlot> others) {
            return new Hours(
                    slots.stream().flatMap(open -> open.minus(others).stream()).toList());
        }

        Duration length() {
            return OpenHours.length(slots);
        }
    }

    static Duration length(List<TimeSlot> slots) {
        return slots.stream().map(TimeSlot::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
