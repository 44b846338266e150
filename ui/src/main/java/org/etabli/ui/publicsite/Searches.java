package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.publicsite.SearchSentence.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers what can be searched for, and reads what was: whatever an address says, there is a search to answer. */
@Component
class Searches {

    private static final int DAYS = 7;
    private static final int OPTIONS = 7;
    private static final Duration WORTH_COMING = Duration.ofHours(1);
    private static final int STEP_MINUTES = 30;
    private static final List<LocalTime[]> PARTS = List.of(
            new LocalTime[] {LocalTime.of(9, 0), LocalTime.of(13, 0)},
            new LocalTime[] {LocalTime.of(14, 0), LocalTime.of(18, 0)},
            new LocalTime[] {LocalTime.of(9, 0), LocalTime.of(18, 0)});

    private final Venues venues;
    private final Resources resources;
    private final OpenWords words;
    private final Phrasebook phrasebook;
    private final Clock clock;

    Searches(Venues venues, Resources resources, OpenWords words, Phrasebook phrasebook, Clock clock) {
        this.venues = venues;
        this.resources = resources;
        this.words = words;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** What the address asks for; the first of what we offer for each word that is missing or unknown. */
    Search read(@Nullable String what, @Nullable String when, @Nullable String where) {
        List<ResourceKind> kinds = kinds();
        return new Search(
                kinds.stream()
                        .filter(kind -> KindWords.word(kind).equals(what))
                        .findFirst()
                        .orElse(kinds.isEmpty() ? ResourceKind.DESK : kinds.getFirst()),
                Wanted.read(when).or(() -> offered().stream().findFirst()).orElseGet(this::tomorrow),
                where == null ? null : venues.findBySlug(where).orElse(null));
    }

    SearchSentence sentence(Locale reader, Search search) {
        List<Wanted> whens = Stream.concat(Stream.of(search.when()), offered().stream())
                .distinct()
                .sorted(Comparator.comparing(Wanted::day)
                        .thenComparing(Wanted::from)
                        .thenComparing(Wanted::to))
                .toList();
        Venue where = search.where();
        Stream<Option> everywhere =
                Stream.of(new Option("", phrasebook.say(reader, "public.everywhere"), where == null));
        return new SearchSentence(
                kinds().stream()
                        .map(kind -> new Option(
                                KindWords.word(kind),
                                phrasebook.say(reader, KindWords.key(kind)),
                                kind == search.what()))
                        .toList(),
                whens.stream()
                        .map(when -> new Option(when.address(), say(reader, when), when.equals(search.when())))
                        .toList(),
                Stream.concat(
                                everywhere,
                                venues.list().stream()
                                        .map(venue -> new Option(venue.slug(), venue.name(), venue.equals(where))))
                        .toList());
    }

    /** « Aujourd’hui, 14 h – 18 h ». */
    String say(Locale reader, Wanted when) {
        ZoneId zone = zone();
        LocalSlot slot = new LocalSlot(
                when.day().atTime(when.from()).atZone(zone),
                when.day().atTime(when.to()).atZone(zone));
        return words.day(reader, when.day(), today()) + ", " + phrasebook.slot(reader, slot);
    }

    private List<ResourceKind> kinds() {
        List<ResourceKind> offered =
                resources.list().stream().map(Resource::kind).distinct().toList();
        return Arrays.stream(ResourceKind.values()).filter(offered::contains).toList();
    }

    /** The parts of the next days in which some venue is open, from now on. */
    private List<Wanted> offered() {
        ZonedDateTime now = clock.instant().atZone(zone());
        List<Wanted> offered = new ArrayList<>();
        for (LocalDate day = today();
                offered.size() < OPTIONS && day.isBefore(today().plusDays(DAYS));
                day = day.plusDays(1)) {
            LocalDate thatDay = day;
            PARTS.stream()
                    .flatMap(part -> fromNowOn(thatDay, part[0], part[1], now).stream())
                    .filter(this::isSomewhereOpen)
                    .filter(wanted -> !offered.contains(wanted))
                    .forEach(offered::add);
        }
        return offered.subList(0, Math.min(OPTIONS, offered.size()));
    }

    private static Optional<Wanted> fromNowOn(LocalDate day, LocalTime from, LocalTime to, ZonedDateTime now) {
        ZonedDateTime start = day.atTime(from).atZone(now.getZone());
        ZonedDateTime end = day.atTime(to).atZone(now.getZone());
        ZonedDateTime begins = start.isBefore(now) ? nextStep(now) : start;
        return begins.plus(WORTH_COMING).isAfter(end)
                ? Optional.empty()
                : Optional.of(new Wanted(day, begins.toLocalTime(), to));
    }

    private static ZonedDateTime nextStep(ZonedDateTime now) {
        ZonedDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        long steps = Math.ceilDiv(ChronoUnit.SECONDS.between(hour, now), STEP_MINUTES * 60L);
        return hour.plusMinutes(steps * STEP_MINUTES);
    }

    private boolean isSomewhereOpen(Wanted wanted) {
        Optional<TimeSlot> slot = wanted.slot(zone());
        return slot.isPresent()
                && venues.list().stream()
                        .anyMatch(venue -> !venues.calendarOf(venue.id())
                                .openSlots(slot.get())
                                .isEmpty());
    }

    private Wanted tomorrow() {
        return new Wanted(today().plusDays(1), PARTS.getFirst()[0], PARTS.getFirst()[1]);
    }

    private LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    /** The network's wall clock: that of its first venue. */
    private ZoneId zone() {
        return venues.list().isEmpty()
                ? ZoneOffset.UTC
                : venues.list().getFirst().zone();
    }
}
