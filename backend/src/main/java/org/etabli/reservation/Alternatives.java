package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.reservation.Alternative.Kind;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what would work instead, nearest to what was asked: another unit, another time, an equal resource here, an equal
 * one elsewhere. Everything it answers has passed the rules and was free a moment ago.
 */
@Service
public class Alternatives {

    private static final int DAYS_LOOKED_AHEAD = 7;

    private final Quotes quotes;
    private final Resources resources;
    private final Venues venues;
    private final Availability availability;
    private final Clock clock;

    Alternatives(Quotes quotes, Resources resources, Venues venues, Availability availability, Clock clock) {
        this.quotes = quotes;
        this.resources = resources;
        this.venues = venues;
        this.availability = availability;
        this.clock = clock;
    }

    /** At most so many, as different from each other as there are. */
    @Transactional(readOnly = true)
    public List<Alternative> find(Caller caller, RequestReservation request, int max) {
        Resource asked = resources.get(request.resource());
        Predicate<Alternative> possible = alternative -> alternative.quote().isPossible();
        List<List<Alternative>> byKind = List.of(
                otherUnits(caller, request, asked).filter(possible).limit(max).toList(),
                equivalents(caller, request, asked, true)
                        .filter(possible)
                        .limit(max)
                        .toList(),
                otherTimes(caller, request, asked).filter(possible).limit(max).toList(),
                equivalents(caller, request, asked, false)
                        .filter(possible)
                        .limit(max)
                        .toList());
        return inTurn(byKind, max);
    }

    /** One of each kind, then a second of each, until there are enough. */
    private static List<Alternative> inTurn(List<List<Alternative>> byKind, int max) {
        List<Alternative> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < max && round < max; round++) {
            for (List<Alternative> kind : byKind) {
                if (round < kind.size() && chosen.size() < max) {
                    chosen.add(kind.get(round));
                }
            }
        }
        return chosen;
    }

    private Stream<Alternative> otherUnits(Caller caller, RequestReservation request, Resource asked) {
        UnitId wanted = request.unit();
        if (wanted == null || asked.allocation() == Allocation.ALL) {
            return Stream.empty();
        }
        int position = asked.unitIds().indexOf(wanted);
        return availability.listFree(asked.unitIds(), FactFinder.occupied(asked, request.slot())).stream()
                .sorted(Comparator.comparingInt(unit -> Math.abs(asked.unitIds().indexOf(unit) - position)))
                .map(unit -> alternative(caller, request, Kind.OTHER_UNIT, asked, unit, request.slot()));
    }

    private Stream<Alternative> equivalents(Caller caller, RequestReservation request, Resource asked, boolean here) {
        return resources.listEquivalents(asked).stream()
                .filter(other -> here == other.venue().equals(asked.venue()))
                .sorted(Comparator.comparingInt(other -> Math.abs(other.capacity() - asked.capacity())))
                .map(other -> alternative(
                        caller, request, here ? Kind.OTHER_RESOURCE : Kind.OTHER_VENUE, other, null, request.slot()));
    }

    private Stream<Alternative> otherTimes(Caller caller, RequestReservation request, Resource asked) {
        Stream<TimeSlot> slots = asked.kind() == ResourceKind.EQUIPMENT
                ? otherDays(asked, request.slot())
                : nearestFreeSlots(asked, request.unit(), request.slot());
        return slots.map(slot -> alternative(caller, request, Kind.OTHER_TIME, asked, request.unit(), slot));
    }

    /** What goes out of the house is wanted for as many days, some days later. */
    private Stream<TimeSlot> otherDays(Resource thing, TimeSlot asked) {
        ZoneId zone = venues.get(thing.venue()).zone();
        ZonedDateTime from = asked.start().atZone(zone);
        ZonedDateTime until = asked.end().atZone(zone);
        return IntStream.rangeClosed(1, DAYS_LOOKED_AHEAD)
                .mapToObj(days -> new TimeSlot(
                        from.plusDays(days).toInstant(), until.plusDays(days).toInstant()));
    }

    private Alternative alternative(
            Caller caller,
            RequestReservation request,
            Kind kind,
            Resource resource,
            @Nullable UnitId unit,
            TimeSlot slot) {
        return new Alternative(kind, resource, unit, slot, quotes.quote(caller, request.at(resource.id(), unit, slot)));
    }

    /** Free slots of the wanted length from the asked day on, the nearest first; each free stretch gives one. */
    Stream<TimeSlot> nearestFreeSlots(Resource resource, @Nullable UnitId unit, TimeSlot asked) {
        OpeningCalendar calendar = venues.calendarOf(resource.venue(), resource.id());
        LocalDate day = asked.start().atZone(calendar.zone()).toLocalDate();
        TimeSlot window = new TimeSlot(
                calendar.wholeDay(day).start(),
                calendar.wholeDay(day.plusDays(DAYS_LOOKED_AHEAD)).end());
        List<UnitId> units =
                unit == null || resource.allocation() == Allocation.ALL ? resource.unitIds() : List.of(unit);
        Map<UnitId, List<TimeSlot>> busy = availability.busy(units, window);
        Instant earliest = clock.instant().plus(resource.rule().notice());
        return calendar.openSlots(window).stream()
                .flatMap(open -> freeWithin(resource, units, busy, open))
                .flatMap(free -> nearest(resource, free, asked, earliest).stream())
                .distinct()
                .sorted(Comparator.comparing(
                        slot -> Duration.between(asked.start(), slot.start()).abs()));
    }

    private static Stream<TimeSlot> freeWithin(
            Resource resource, List<UnitId> units, Map<UnitId, List<TimeSlot>> busy, TimeSlot open) {
        if (resource.allocation() == Allocation.ALL) {
            return open
                    .minus(units.stream()
                            .flatMap(unit -> padded(resource, busy.getOrDefault(unit, List.of())))
                            .toList())
                    .stream();
        }
        return units.stream()
                .flatMap(unit -> open
                        .minus(padded(resource, busy.getOrDefault(unit, List.of()))
                                .toList())
                        .stream());
    }

    private static Stream<TimeSlot> padded(Resource resource, List<TimeSlot> busy) {
        return busy.stream()
                .map(slot -> slot.padded(
                        resource.rule().bufferAfter(), resource.rule().bufferBefore()));
    }

    /** The slot of the asked length within the free stretch that is nearest to the asked start, on the step. */
    private static Optional<TimeSlot> nearest(Resource resource, TimeSlot free, TimeSlot asked, Instant earliest) {
        Duration length = asked.duration();
        long step = resource.rule().step().toSeconds();
        Instant from = free.start().isAfter(earliest) ? free.start() : earliest;
        Instant first = Instant.ofEpochSecond(Math.ceilDiv(from.getEpochSecond(), step) * step);
        Instant last = free.end().minus(length);
        if (last.isBefore(first)) {
            return Optional.empty();
        }
        Instant best = asked.start().isBefore(first) ? first : asked.start().isAfter(last) ? last : asked.start();
        TimeSlot slot = TimeSlot.of(best, length);
        return slot.equals(asked) ? Optional.empty() : Optional.of(slot);
    }
}
