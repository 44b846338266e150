package org.etabli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.availability.Availability;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.resource.ResourceKind;
import org.springframework.stereotype.Component;

/**
 * Lets invented people reserve the days ahead, a few at a time, until as much is taken as the rhythm of the network would
 * have by now. It compares with what is reserved already, so that doing it twice only closes the same gap.
 */
@Component
class Demand {

    private static final int DAYS_AHEAD = 14;
    private static final int AT_A_TIME = 4;
    private static final Set<ResourceKind> KINDS =
            EnumSet.of(ResourceKind.DESK, ResourceKind.ROOM, ResourceKind.MACHINE);
    /** Leaves visitors something to choose from. */
    private static final double CALM = 0.85;

    private final Offering offering;
    private final Availability availability;
    private final Takers takers;
    private final Clock clock;

    Demand(Offering offering, Availability availability, Takers takers, Clock clock) {
        this.offering = offering;
        this.availability = availability;
        this.takers = takers;
        this.clock = clock;
    }

    /** Says how many reservations were made; none at night. */
    int meet() {
        Instant now = clock.instant();
        int hour = now.atZone(Scene.ZONE).getHour();
        if (hour < 7 || hour > 21) {
            return 0;
        }
        List<Wish> unmet = unmet(now.atZone(Scene.ZONE).toLocalDate());
        Dice dice = new Dice("demand at " + now);
        int made = 0;
        for (int n = 0; n < AT_A_TIME && !unmet.isEmpty(); n++) {
            made += takers.take(unmet.remove(dice.between(0, unmet.size() - 1)), dice) ? 1 : 0;
        }
        return made;
    }

    private List<Wish> unmet(LocalDate today) {
        List<Offered> offers = offering.list(Scripts.network()).stream()
                .filter(offer -> KINDS.contains(offer.kind()))
                .filter(offer -> !offer.resource().rule().needsApproval())
                .toList();
        Set<UnitId> units = offers.stream()
                .flatMap(offer -> offer.resource().unitIds().stream())
                .collect(Collectors.toSet());
        LocalDate first = today.plusDays(1);
        LocalDate end = first.plusDays(DAYS_AHEAD);
        Map<UnitId, List<TimeSlot>> busy = availability.busy(units, new TimeSlot(Scene.at(first, 0), Scene.at(end, 0)));
        Rhythm rhythm = new Rhythm(today);
        return first.datesUntil(end)
                .flatMap(day -> offers.stream().flatMap(offer -> halves(offer, day)))
                .flatMap(half -> unmet(half, busy, rhythm).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<HalfDay> halves(Offered offer, LocalDate day) {
        return Stream.of(new HalfDay(offer, day, true), new HalfDay(offer, day, false));
    }

    private static Optional<Wish> unmet(HalfDay half, Map<UnitId, List<TimeSlot>> busy, Rhythm rhythm) {
        return half.slot().flatMap(slot -> {
            TimeSlot occupied = half.offer().occupied(slot);
            List<UnitId> free = half.offer().resource().unitIds().stream()
                    .filter(unit -> busy.getOrDefault(unit, List.of()).stream().noneMatch(occupied::overlaps))
                    .toList();
            return half.taken(free.size()) < half.wanted(rhythm, CALM)
                    ? Optional.of(new Wish(half.offer(), slot, free))
                    : Optional.empty();
        });
    }
}
