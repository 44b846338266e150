package org.etabli.ui.publicsite;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.availability.FreeTimes;
import org.etabli.availability.FreeTimes.FirstSlot;
import org.etabli.availability.FreeTimes.FreeTime;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plans;
import org.etabli.plan.Price;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.publicsite.Offer.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is free for anyone throughout a slot, venue by venue, with its price: one statement for the whole network. */
@Component("freePlacesInPublic")
class FreePlaces {

    private static final int DAYS_LOOKED_AHEAD = 14;

    private final FreeTimes freeTimes;
    private final Resources resources;
    private final Venues venues;
    private final Plans plans;
    private final Phrasebook phrasebook;

    FreePlaces(FreeTimes freeTimes, Resources resources, Venues venues, Plans plans, Phrasebook phrasebook) {
        this.freeTimes = freeTimes;
        this.resources = resources;
        this.venues = venues;
        this.plans = plans;
        this.phrasebook = phrasebook;
    }

    /** The venues that have some of it, the freest first; those without a free place are left out. */
    List<Offer> find(Locale reader, Search search) {
        Map<VenueId, List<FreeTime>> byVenue = times(search)
                .collect(Collectors.groupingBy(time -> time.resource().venue()));
        return venues.list().stream()
                .map(venue ->
                        new Offer(venue, lines(reader, search, venue, byVenue.getOrDefault(venue.id(), List.of()))))
                .filter(offer -> offer.places() > 0)
                .sorted(Comparator.comparingInt(Offer::places).reversed())
                .toList();
    }

    int count(Search search) {
        return times(search).mapToInt(time -> free(time, search)).sum();
    }

    /** The first slot of the same length from the wanted day on, within two weeks. */
    Optional<FirstSlot> firstAfter(Search search) {
        return candidates(search).stream()
                .map(Resource::venue)
                .distinct()
                .flatMap(venue -> search.when().slot(venues.get(venue).zone()).stream())
                .findFirst()
                .flatMap(asked -> freeTimes
                        .within(
                                candidates(search),
                                new TimeSlot(asked.start(), asked.end().plus(Duration.ofDays(DAYS_LOOKED_AHEAD))))
                        .stream()
                        .flatMap(time -> time.first(asked.duration()).stream())
                        .min(Comparator.comparing(FirstSlot::slot)));
    }

    /** Where one reserves such a thing: the booking screen, the machines' day, or null. */
    static @Nullable String address(Resource resource, Venue venue, Wanted when) {
        return switch (resource.kind()) {
            case DESK, ROOM ->
                "/book?kind=" + KindWords.word(resource.kind()) + "&venue=" + venue.slug() + "&day=" + when.day()
                        + "&from=" + when.from() + "&to=" + when.to();
            case MACHINE -> "/machines?venue=" + venue.slug() + "&day=" + when.day();
            default -> null;
        };
    }

    private Stream<FreeTime> times(Search search) {
        return venues.list().stream()
                .filter(search::covers)
                .map(Venue::zone)
                .distinct()
                .flatMap(zone -> search.when().slot(zone).stream()
                        .flatMap(slot -> freeTimes
                                .within(
                                        candidates(search).stream()
                                                .filter(resource -> venues.get(resource.venue())
                                                        .zone()
                                                        .equals(zone))
                                                .toList(),
                                        slot)
                                .stream()));
    }

    private List<Resource> candidates(Search search) {
        return resources.list().stream()
                .filter(resource -> resource.kind() == search.what() && search.covers(venues.get(resource.venue())))
                .filter(resource -> plans.listOpening(resource.id()).isEmpty())
                .toList();
    }

    private List<Line> lines(Locale reader, Search search, Venue venue, List<FreeTime> times) {
        return times.stream()
                .map(time -> line(reader, search, venue, time))
                .sorted(Comparator.comparing((Line line) -> line.free() == 0))
                .toList();
    }

    private Line line(Locale reader, Search search, Venue venue, FreeTime time) {
        Resource resource = time.resource();
        return new Line(
                resource,
                free(time, search),
                resource.allocation() == Allocation.ANY ? resource.units().size() : 1,
                price(reader, resource, search.when(), venue),
                address(resource, venue, search.when()));
    }

    private int free(FreeTime time, Search search) {
        return search.when()
                .slot(time.zone())
                .map(slot -> (int) time.units().values().stream()
                        .filter(free -> free.stream().anyMatch(span -> span.encloses(slot)))
                        .count())
                .orElse(0);
    }

    private @Nullable String price(Locale reader, Resource resource, Wanted when, Venue venue) {
        LocalDate day = when.day();
        Optional<Price> tariff = plans.findPrice(resource.id(), day);
        return tariff.flatMap(price -> when.slot(venue.zone()).map(slot -> price.of(slot, venue.zone())))
                .map(money -> phrasebook.money(reader, money))
                .orElse(null);
    }
}
