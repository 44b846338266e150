package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etabli.insight.CurrentOccupancy;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.OpeningDay;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plans;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a venue tells. */
@Component
class VenueFacts {

    private static final int DAYS = 7;

    private final CurrentOccupancy occupancy;
    private final Venues venues;
    private final Resources resources;
    private final Plans plans;
    private final OpenWords words;
    private final Phrasebook phrasebook;
    private final Clock clock;

    VenueFacts(
            CurrentOccupancy occupancy,
            Venues venues,
            Resources resources,
            Plans plans,
            OpenWords words,
            Phrasebook phrasebook,
            Clock clock) {
        this.occupancy = occupancy;
        this.venues = venues;
        this.resources = resources;
        this.plans = plans;
        this.words = words;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** Open or closed, and until or from when. */
    record State(boolean open, String note) {}

    record Free(String kindKey, int free, int places) {}

    /** @param because why it differs from other weeks, or null */
    record Day(
            String name,
            boolean today,
            List<String> hours,
            @Nullable String because) {}

    /** @param reserve where one reserves such things, or null */
    record Kind(String key, String reserve, List<Line> lines) {}

    record Line(Resource resource, @Nullable String price) {}

    State state(Locale reader, Venue venue) {
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        return words.closing(calendar)
                .map(closing -> new State(true, words.until(reader, closing.atZone(venue.zone()))))
                .orElseGet(() -> new State(false, words.nextOpening(reader, calendar)));
    }

    List<Free> freeNow(Venue venue) {
        return occupancy.at(venue.id()).kinds().entrySet().stream()
                .filter(kind -> kind.getValue().open() > 0)
                .map(kind -> new Free(
                        KindWords.key(kind.getKey()),
                        kind.getValue().free(),
                        kind.getValue().all()))
                .toList();
    }

    List<Day> week(Locale reader, Venue venue) {
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        LocalDate today = today(venue);
        return today.datesUntil(today.plusDays(DAYS))
                .map(calendar::on)
                .map(day -> day(reader, venue, day, day.day().equals(today)))
                .toList();
    }

    List<Kind> offer(Locale reader, Venue venue) {
        LocalDate today = today(venue);
        TreeMap<ResourceKind, List<Resource>> kinds = resources.list(venue.id()).stream()
                .collect(Collectors.groupingBy(Resource::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> new Kind(
                        KindWords.key(kind.getKey()),
                        "/places?what=" + KindWords.word(kind.getKey()) + "&where=" + venue.slug(),
                        kind.getValue().stream()
                                .map(resource -> new Line(resource, price(reader, resource, today)))
                                .toList()))
                .toList();
    }

    private Day day(Locale reader, Venue venue, OpeningDay day, boolean today) {
        return new Day(
                phrasebook.shortDay(reader, day.day()),
                today,
                day.open().stream()
                        .map(slot -> phrasebook.slot(reader, LocalSlot.of(slot, venue.zone())))
                        .toList(),
                day.because() == null ? null : phrasebook.say(reader, day.because()));
    }

    /** What it costs today, or null when it is free. */
    @Nullable
    String price(Locale reader, Resource resource) {
        return price(reader, resource, today(venues.get(resource.venue())));
    }

    private @Nullable String price(Locale reader, Resource resource, LocalDate day) {
        return plans.findPrice(resource.id(), day)
                .map(price -> phrasebook.say(
                        reader,
                        switch (price.basis()) {
                            case HOUR -> "public.price.hour";
                            case HALF_DAY -> "public.price.half-day";
                            case USE -> "public.price.use";
                            case MINUTE -> "public.price.minute";
                            case JOB -> "public.price.job";
                        },
                        price.amount()))
                .orElse(null);
    }

    private LocalDate today(Venue venue) {
        return clock.instant().atZone(venue.zone()).toLocalDate();
    }
}
