package org.etabli.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.etabli.availability.Availability;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venues;
import org.etabli.reservation.Alternative.Kind;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what could stand in for a reservation whose unit has failed: another unit, something equal at the same venue, then
 * elsewhere, at the same time; else the nearest time at the same venue. What it answers has passed the rules for the
 * holder, and was free a moment ago.
 */
@Service
public class Replacements {

    private static final int TIMES_TRIED = 24;

    private final ReservationStore store;
    private final Quotes quotes;
    private final Alternatives alternatives;
    private final Resources resources;
    private final Venues venues;
    private final Availability availability;

    Replacements(
            ReservationStore store,
            Quotes quotes,
            Alternatives alternatives,
            Resources resources,
            Venues venues,
            Availability availability) {
        this.store = store;
        this.quotes = quotes;
        this.alternatives = alternatives;
        this.resources = resources;
        this.venues = venues;
        this.availability = availability;
    }

    /**
     * The best that there is; empty when nothing fits.
     *
     * @param back when what failed is expected to work again
     * @param welcome what should rather be taken; when nothing of that sort is left, anything is
     */
    @Transactional(readOnly = true)
    public Optional<Alternative> find(ReservationId id, Instant back, Predicate<Alternative> welcome) {
        Reservation reservation = store.look(id).orElseThrow();
        return resources
                .find(reservation.resource())
                .flatMap(failed -> possible(reservation, failed, back)
                        .filter(welcome)
                        .findFirst()
                        .or(() -> possible(reservation, failed, back).findFirst()));
    }

    private Stream<Alternative> possible(Reservation reservation, Resource failed, Instant back) {
        TimeSlot slot = reservation.slot();
        Stream<Stream<Candidate>> inOrder = Stream.of(
                failed.allocation() == Allocation.ANY
                        ? Stream.of(new Candidate(Kind.OTHER_UNIT, failed, slot))
                        : Stream.empty(),
                equals(failed, true).map(other -> new Candidate(Kind.OTHER_RESOURCE, other, slot)),
                equals(failed, false).map(other -> new Candidate(Kind.OTHER_VENUE, other, slot)),
                otherTimes(failed, slot, back));
        return inOrder.flatMap(some -> some).flatMap(candidate -> quoted(reservation, candidate).stream());
    }

    /** What somebody would first have to allow is no promise. */
    private Stream<Resource> equals(Resource failed, boolean here) {
        return resources.listEquivalents(failed).stream()
                .filter(other -> here == other.venue().equals(failed.venue()))
                .filter(other -> !other.rule().needsApproval())
                .sorted(Comparator.comparingInt(other -> Math.abs(other.capacity() - failed.capacity())));
    }

    private Stream<Candidate> otherTimes(Resource failed, TimeSlot slot, Instant back) {
        TimeSlot afterwards = onceItWorks(slot, back, venues.get(failed.venue()).zone());
        Stream<Candidate> itself = Stream.concat(
                        Stream.of(afterwards), alternatives.nearestFreeSlots(failed, null, afterwards))
                .limit(TIMES_TRIED)
                .map(free -> new Candidate(Kind.OTHER_TIME, failed, free));
        Stream<Candidate> equals = equals(failed, true)
                .flatMap(other -> alternatives
                        .nearestFreeSlots(other, null, slot)
                        .limit(TIMES_TRIED)
                        .map(free -> new Candidate(Kind.OTHER_TIME, other, free)));
        return Stream.concat(itself, equals)
                .sorted(Comparator.comparing(candidate ->
                        Duration.between(slot.start(), candidate.slot().start()).abs()))
                .limit(TIMES_TRIED);
    }

    /** At the same hour, the first day on which it is expected to work. */
    private static TimeSlot onceItWorks(TimeSlot slot, Instant back, ZoneId zone) {
        ZonedDateTime start = slot.start().atZone(zone);
        while (start.toInstant().isBefore(back)) {
            start = start.plusDays(1);
        }
        return TimeSlot.of(start.toInstant(), slot.duration());
    }

    private Optional<Alternative> quoted(Reservation reservation, Candidate candidate) {
        Resource resource = candidate.resource();
        boolean whole = resource.allocation() == Allocation.ALL;
        Optional<UnitId> free = whole ? Optional.empty() : unit(resource, candidate.slot());
        if (!whole && free.isEmpty()) {
            return Optional.empty();
        }
        UnitId unit = free.orElse(null);
        QuotedReservation quote = quotes.quoteInstead(
                reservation,
                new RequestReservation(
                        resource.id(),
                        unit,
                        candidate.slot(),
                        reservation.member(),
                        null,
                        reservation.details().guests(),
                        RequestReservation.Payment.BEST));
        return quote.isPossible() && quote.price().isSameCurrency(reservation.price())
                ? Optional.of(new Alternative(candidate.kind(), resource, unit, candidate.slot(), quote))
                : Optional.empty();
    }

    /** One of a pool that works and is free. */
    private Optional<UnitId> unit(Resource resource, TimeSlot slot) {
        List<UnitId> working = resource.unitIds().stream()
                .filter(unit -> resources.listOutages(unit, slot).isEmpty())
                .toList();
        return availability.listFree(working, FactFinder.occupied(resource, slot)).stream()
                .findFirst();
    }

    private record Candidate(Kind kind, Resource resource, TimeSlot slot) {}
}
