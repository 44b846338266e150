package org.etabli.resource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The venues over HTTP, with what each offers; for everyone. */
@RestController
@RequestMapping("/api/v1/venues")
@Tag(name = "venues")
class VenueController {

    private static final int DAYS_SHOWN = 14;

    private final Venues venues;
    private final Resources resources;
    private final Clock clock;
    private final Phrasebook phrasebook;

    VenueController(Venues venues, Resources resources, Clock clock, Phrasebook phrasebook) {
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
        this.phrasebook = phrasebook;
    }

    /** @param kinds what is offered: resources of each kind, and the units they give or take */
    record VenueView(
            String id,
            String slug,
            String name,
            String kind,
            @Nullable String description,
            Venue.Address address,
            Venue.@Nullable Position position,
            String zone,
            @Nullable String directions,
            @Nullable String email,
            @Nullable String phone,
            OperatorView operator,
            List<KindView> kinds,
            boolean openNow,
            @Nullable OffsetDateTime nextOpening,
            @Nullable List<DayView> hours) {}

    record OperatorView(String id, String name) {}

    record KindView(String kind, int resources, int units) {}

    /** @param because why the day differs from its week, null when it does not */
    record DayView(
            LocalDate day, List<SpanView> open, @Nullable String because) {}

    record SpanView(OffsetDateTime start, OffsetDateTime end) {}

    @GetMapping
    @Operation(
            summary = "All venues by name",
            security = {})
    ResponseEntity<List<VenueView>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor).cut(venues.list(), venue -> venue.id().toString(), venue -> view(venue, null));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One venue, by its id or its slug, with its hours of the next two weeks",
            security = {})
    VenueView get(@PathVariable String id, Locale reader) {
        Venue venue = venues.get(id);
        return view(venue, hours(reader, venues.calendarOf(venue.id())));
    }

    private VenueView view(Venue venue, @Nullable List<DayView> hours) {
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        var operator = venues.getOperator(venue.operator());
        return new VenueView(
                venue.id().toString(),
                venue.slug(),
                venue.name(),
                Words.of(venue.kind()),
                venue.description(),
                venue.address(),
                venue.position(),
                venue.zone().getId(),
                venue.directions(),
                venue.email(),
                venue.phone(),
                new OperatorView(operator.id().toString(), operator.name()),
                kinds(venue),
                calendar.isOpenAt(clock.instant()),
                calendar.nextOpening(clock.instant())
                        .map(next -> Moments.at(next.start(), venue.zone()))
                        .orElse(null),
                hours);
    }

    private List<KindView> kinds(Venue venue) {
        Map<ResourceKind, List<Resource>> byKind =
                resources.list(venue.id()).stream().collect(groupingBy(Resource::kind, TreeMap::new, toList()));
        return byKind.entrySet().stream()
                .map(entry ->
                        new KindView(Words.of(entry.getKey()), entry.getValue().size(), (int) entry.getValue().stream()
                                .flatMap(resource -> resource.unitIds().stream())
                                .distinct()
                                .count()))
                .toList();
    }

    private List<DayView> hours(Locale reader, OpeningCalendar calendar) {
        LocalDate today = clock.instant().atZone(calendar.zone()).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_SHOWN))
                .map(calendar::on)
                .map(day -> new DayView(
                        day.day(),
                        day.open().stream()
                                .map(slot -> new SpanView(
                                        Moments.at(slot.start(), calendar.zone()),
                                        Moments.at(slot.end(), calendar.zone())))
                                .toList(),
                        day.because() == null ? null : phrasebook.say(reader, day.because())))
                .toList();
    }
}
