package org.etabli.lending;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.availability.Availability;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Service;

/** What can be borrowed at a venue and what of it is there now; for everyone. */
@Service
public class LendingShelf {

    private final Lending lending;
    private final LoanLists lists;
    private final Availability availability;
    private final Clock clock;

    LendingShelf(Lending lending, LoanLists lists, Availability availability, Clock clock) {
        this.lending = lending;
        this.lists = lists;
        this.availability = availability;
        this.clock = clock;
    }

    /** In the venue's order; three statements however much there is. */
    public List<Lendable> list(VenueId venue) {
        List<Resource> things = lending.list(venue);
        if (things.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<ResourceId, LendingTerms> terms = lending.terms(things);
        Map<UnitId, List<TimeSlot>> busy = availability.busy(
                things.stream().flatMap(thing -> thing.unitIds().stream()).toList(),
                TimeSlot.of(now, Availability.LONGEST));
        Set<UnitId> late = lists.out(venue, 200).stream()
                .filter(loan -> loan.isOverdueAt(now))
                .map(Loan::unit)
                .collect(Collectors.toSet());
        return things.stream()
                .map(thing -> lendable(thing, Objects.requireNonNull(terms.get(thing.id())), busy, late, now))
                .toList();
    }

    private static Lendable lendable(
            Resource thing,
            LendingTerms terms,
            Map<UnitId, List<TimeSlot>> busy,
            Collection<UnitId> late,
            Instant now) {
        List<UnitId> there =
                thing.unitIds().stream().filter(unit -> !late.contains(unit)).toList();
        Map<UnitId, Instant> free = there.stream()
                .collect(Collectors.toMap(unit -> unit, unit -> freeFrom(busy.getOrDefault(unit, List.of()), now)));
        return new Lendable(
                thing,
                terms,
                there.stream().filter(unit -> now.equals(free.get(unit))).toList(),
                free.values().stream()
                        .filter(now::isBefore)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** The first moment from now on at which nothing occupies it. */
    private static Instant freeFrom(List<TimeSlot> busy, Instant now) {
        Instant free = now;
        for (TimeSlot slot :
                busy.stream().sorted(Comparator.comparing(TimeSlot::start)).toList()) {
            if (!slot.start().isAfter(free) && slot.end().isAfter(free)) {
                free = slot.end();
            }
        }
        return free;
    }
}
