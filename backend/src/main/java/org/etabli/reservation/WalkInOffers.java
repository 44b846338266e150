package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.authorisation.Authorisations;
import org.etabli.availability.Availability;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Tariffs;
import org.etabli.reservation.WalkInOffer.Length;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What a venue's desks cost from now on: an hour, four, or until it closes, as far as one is free that long. */
@Component
class WalkInOffers {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Duration HALF_A_DAY = Duration.ofHours(5);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final long QUARTER = 15;

    private final Resources resources;
    private final Venues venues;
    private final Tariffs tariffs;
    private final Authorisations authorisations;
    private final Availability availability;
    private final Clock clock;

    WalkInOffers(
            Resources resources,
            Venues venues,
            Tariffs tariffs,
            Authorisations authorisations,
            Availability availability,
            Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.tariffs = tariffs;
        this.authorisations = authorisations;
        this.availability = availability;
        this.clock = clock;
    }

    /** From the longest to the visit. Of two at one price only the longer is offered. One statement. */
    List<WalkInOffer> at(Venue venue) {
        Instant start = lastQuarter(venue);
        List<Resource> desks = desks(venue);
        List<UnitId> units = desks.stream()
                .flatMap(desk -> desk.unitIds().stream())
                .distinct()
                .toList();
        Map<UnitId, List<TimeSlot>> busy = availability.busy(units, TimeSlot.of(start, A_DAY));
        List<WalkInOffer> offers = new ArrayList<>();
        for (Duration wanted : List.of(A_DAY, FOUR_HOURS, HOUR)) {
            best(venue, desks, start, wanted, busy)
                    .filter(offer -> offers.stream()
                            .noneMatch(longer -> longer.price().isEqual(offer.price())
                                    || longer.slot().equals(offer.slot())))
                    .ifPresent(offers::add);
        }
        best(venue, desks, start, HOUR, busy)
                .filter(hour -> !hour.price().isZero())
                .map(hour -> new WalkInOffer(
                        Length.VISIT,
                        hour.resource(),
                        hour.slot(),
                        Money.zero(hour.price().getCurrencyUnit())))
                .ifPresent(offers::add);
        return offers;
    }

    /** The desks that anyone may take: those that ask for an authorisation are left out. */
    List<Resource> desks(Venue venue) {
        return resources.list(venue.id(), ResourceKind.DESK).stream()
                .filter(desk -> authorisations.listRequiredFor(desk.id()).isEmpty())
                .toList();
    }

    Money price(Resource desk, TimeSlot slot, Venue venue) {
        return tariffs.price(
                        desk,
                        slot,
                        venue.zone(),
                        null,
                        venues.getOperator(venue.operator()).currency())
                .price();
    }

    private Optional<WalkInOffer> best(
            Venue venue, List<Resource> desks, Instant start, Duration wanted, Map<UnitId, List<TimeSlot>> busy) {
        return desks.stream()
                .flatMap(desk -> slot(venue, desk, start, wanted)
                        .filter(slot -> hasFree(desk, slot, busy))
                        .map(slot -> new WalkInOffer(length(slot), desk.id(), slot, price(desk, slot, venue)))
                        .stream())
                .min(Comparator.comparing(WalkInOffer::price));
    }

    /** Cut where the venue closes; empty while it is closed, or when too little is left. */
    private Optional<TimeSlot> slot(Venue venue, Resource desk, Instant start, Duration wanted) {
        Duration longest = desk.rule().max().compareTo(wanted) < 0 ? desk.rule().max() : wanted;
        TimeSlot slot = TimeSlot.of(start, longest);
        Instant now = clock.instant();
        return venues.calendarOf(venue.id(), desk.id()).openSlots(slot).stream()
                .filter(open -> open.contains(now))
                .flatMap(open -> open.intersection(slot).stream())
                .filter(left -> left.duration().compareTo(desk.rule().min()) >= 0)
                .findFirst();
    }

    private boolean hasFree(Resource desk, TimeSlot slot, Map<UnitId, List<TimeSlot>> busy) {
        TimeSlot occupied = FactFinder.occupied(desk, slot);
        return desk.unitIds().stream()
                .anyMatch(unit -> busy.getOrDefault(unit, List.of()).stream().noneMatch(occupied::overlaps)
                        && resources.listOutages(unit, slot).isEmpty());
    }

    private static Length length(TimeSlot slot) {
        Duration length = slot.duration();
        return length.compareTo(HOUR) <= 0
                ? Length.HOUR
                : length.compareTo(HALF_A_DAY) <= 0 ? Length.HALF_DAY : Length.DAY;
    }

    private Instant lastQuarter(Venue venue) {
        var now = clock.instant().atZone(venue.zone());
        long minutes = now.toLocalTime().toSecondOfDay() / 60;
        return now.with(LocalTime.MIDNIGHT.plusMinutes(minutes / QUARTER * QUARTER))
                .toInstant();
    }
}
