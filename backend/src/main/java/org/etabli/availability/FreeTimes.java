package org.etabli.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.resource.Allocation;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * When resources could be reserved: open, not occupied, not out of order, with their buffers, and not past. One statement
 * for any number of resources. Knows nothing of who asks: rights, quotas and prices are for a quote.
 */
@Service
public class FreeTimes {

    private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

    private final Availability availability;
    private final Resources resources;
    private final Venues venues;
    private final Clock clock;

    FreeTimes(Availability availability, Resources resources, Venues venues, Clock clock) {
        this.availability = availability;
        this.resources = resources;
        this.venues = venues;
        this.clock = clock;
    }

    /**
     * The stretches of one resource.
     *
     * @param zone the venue's
     * @param open when it could be reserved at all
     * @param units what is free of each unit; a bundle stands for all of its units under its first
     */
    public record FreeTime(Resource resource, ZoneId zone, List<TimeSlot> open, Map<UnitId, List<TimeSlot>> units) {

        /** In order; a new span begins wherever the number of free places changes. */
        public List<FreeSpan> free() {
            TreeMap<Instant, Integer> changes = new TreeMap<>();
            units.values()
                    .forEach(slots -> slots.forEach(slot -> {
                        changes.merge(slot.start(), 1, Integer::sum);
                        changes.merge(slot.end(), -1, Integer::sum);
                    }));
            changes.values().removeIf(change -> change == 0);
            List<FreeSpan> spans = new ArrayList<>();
            int places = 0;
            @Nullable Instant since = null;
            for (var change : changes.entrySet()) {
                if (places > 0 && since != null) {
                    spans.add(new FreeSpan(new TimeSlot(since, change.getKey()), places));
                }
                places += change.getValue();
                since = change.getKey();
            }
            return spans;
        }

        /** The stretches of the open time in which no place is free. */
        public List<TimeSlot> busy() {
            List<TimeSlot> free = free().stream().map(FreeSpan::slot).toList();
            return open.stream().flatMap(slot -> slot.minus(free).stream()).toList();
        }

        /** The first slot of the length in any unit, starting on the resource's step. */
        public Optional<FirstSlot> first(Duration length) {
            return units.entrySet().stream()
                    .flatMap(unit -> unit.getValue().stream()
                            .flatMap(free -> onStep(free, length).stream())
                            .map(slot -> new FirstSlot(resource, unit.getKey(), slot)))
                    .min(Comparator.comparing(FirstSlot::slot));
        }

        private Optional<TimeSlot> onStep(TimeSlot free, Duration length) {
            ZonedDateTime from = free.start().plus(ALMOST_A_MINUTE).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
            int step = (int) resource.rule().step().toMinutes();
            // once as a rule; again where the clock changes before the next step is reached
            for (int past = pastStep(from, step); past > 0; past = pastStep(from, step)) {
                from = from.plusMinutes(step - past);
            }
            TimeSlot slot = TimeSlot.of(from.toInstant(), length);
            return free.encloses(slot) ? Optional.of(slot) : Optional.empty();
        }

        private static int pastStep(ZonedDateTime moment, int step) {
            return (moment.getHour() * 60 + moment.getMinute()) % step;
        }
    }

    /** A slot that fits, and the unit that is free in it. */
    public record FirstSlot(Resource resource, UnitId unit, TimeSlot slot) {}

    /** In the order given. */
    public List<FreeTime> within(Collection<Resource> wanted, TimeSlot window) {
        List<UnitId> units = wanted.stream()
                .flatMap(resource -> resource.unitIds().stream())
                .distinct()
                .toList();
        Map<UnitId, List<TimeSlot>> busy = availability.busy(units, window);
        return wanted.stream()
                .filter(resource -> !resource.units().isEmpty())
                .map(resource -> freeTime(resource, busy, window))
                .toList();
    }

    private FreeTime freeTime(Resource resource, Map<UnitId, List<TimeSlot>> busy, TimeSlot window) {
        List<TimeSlot> open = open(resource, window);
        Map<UnitId, List<TimeSlot>> free = new LinkedHashMap<>();
        if (resource.allocation() == Allocation.ALL) {
            free.put(
                    resource.unitIds().getFirst(),
                    minus(
                            open,
                            resource.unitIds().stream()
                                    .flatMap(unit -> taken(resource, unit, busy, window))
                                    .toList()));
        } else {
            resource.unitIds()
                    .forEach(unit -> free.put(
                            unit,
                            minus(open, taken(resource, unit, busy, window).toList())));
        }
        return new FreeTime(resource, venues.get(resource.venue()).zone(), open, free);
    }

    /** Open and not past, within the window, between the notice and the horizon. */
    private List<TimeSlot> open(Resource resource, TimeSlot window) {
        OpeningCalendar calendar = venues.calendarOf(resource.venue(), resource.id());
        Instant now = clock.instant();
        Instant earliest = now.plus(resource.rule().notice());
        Instant latest = calendar.wholeDay(now.atZone(calendar.zone())
                        .toLocalDate()
                        .plusDays(resource.rule().horizonDays()))
                .end();
        return earliest.isBefore(latest)
                ? calendar.openSlots(window).stream()
                        .flatMap(slot -> slot.intersection(window).stream())
                        .flatMap(slot -> slot.intersection(new TimeSlot(earliest, latest)).stream())
                        .toList()
                : List.of();
    }

    /** What keeps a unit from being reserved, with the buffers that a new reservation would need around it. */
    private Stream<TimeSlot> taken(Resource resource, UnitId unit, Map<UnitId, List<TimeSlot>> busy, TimeSlot window) {
        Stream<TimeSlot> occupied = busy.getOrDefault(unit, List.of()).stream()
                .map(slot -> slot.padded(
                        resource.rule().bufferAfter(), resource.rule().bufferBefore()));
        Stream<TimeSlot> broken = resources.listOutages(unit, window).stream().map(outage -> during(outage, window));
        return Stream.concat(occupied, broken);
    }

    private static TimeSlot during(Outage outage, TimeSlot window) {
        return new TimeSlot(outage.start(), outage.end() == null ? window.end() : outage.end());
    }

    private static List<TimeSlot> minus(List<TimeSlot> open, List<TimeSlot> taken) {
        return open.stream().flatMap(slot -> slot.minus(taken).stream()).toList();
    }
}
