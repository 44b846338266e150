package org.etabli.availability;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.etabli.availability.FreeTimes.FirstSlot;
import org.etabli.availability.FreeTimes.FreeTime;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When what is free, over HTTP; for everyone, and never by whom it is taken. */
@RestController
@RequestMapping("/api/v1/availability")
@Tag(name = "availability")
class AvailabilityController {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(31);

    private final FreeTimes freeTimes;
    private final Resources resources;
    private final Venues venues;

    AvailabilityController(FreeTimes freeTimes, Resources resources, Venues venues) {
        this.freeTimes = freeTimes;
        this.resources = resources;
        this.venues = venues;
    }

    /** Time outside of opening hours, past, or beyond the horizon is neither free nor busy. */
    record AvailabilityView(String resourceId, List<FreeView> free, List<BusyView> busy) {}

    /** @param places how many of a pool; 1 for a single thing */
    record FreeView(OffsetDateTime start, OffsetDateTime end, int places) {}

    record BusyView(OffsetDateTime start, OffsetDateTime end) {}

    /** @param unitId the unit of a pool that is free in it, null when there is no choice */
    record FoundView(
            String resourceId,
            String resourceName,
            String venueId,
            @Nullable String unitId,
            OffsetDateTime start,
            OffsetDateTime end) {}

    @GetMapping
    @Operation(
            summary = "Free and busy spans of some resources, or of a venue's resources of a kind",
            description = "At most 31 days and 200 resources.",
            security = {})
    List<AvailabilityView> get(
            @RequestParam(required = false) @Nullable List<String> resource,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        TimeSlot window = Moments.window(from, to, LONGEST_WINDOW);
        return freeTimes.within(wanted(resource, venue, kind), window).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/search")
    @Operation(
            summary = "The first fitting slot of each resource of a kind, the earliest first",
            description = "duration is in minutes, or as PT2H.",
            security = {})
    List<FoundView> search(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String duration,
            @RequestParam(required = false) @Nullable Integer limit) {
        TimeSlot window = Moments.window(from, to, LONGEST_WINDOW);
        Duration length = length(duration);
        List<Resource> fitting = ofKind(venue, kind).stream()
                .filter(resource -> resource.rule().min().compareTo(length) <= 0
                        && resource.rule().max().compareTo(length) >= 0
                        && length.toSeconds() % resource.rule().step().toSeconds() == 0)
                .toList();
        return freeTimes.within(fitting, window).stream()
                .flatMap(free -> free.first(length).stream())
                .sorted(Comparator.comparing(FirstSlot::slot))
                .limit(Paging.of(limit, null).limit())
                .map(this::view)
                .toList();
    }

    private List<Resource> wanted(@Nullable List<String> ids, @Nullable String venue, @Nullable String kind) {
        if (ids == null || ids.isEmpty()) {
            if (venue == null) {
                throw new InvalidInputException("resource", "resource-or-venue");
            }
            return ofKind(venue, kind);
        }
        if (ids.size() > Paging.MOST) {
            throw new InvalidInputException("resource", "at-most", Paging.MOST);
        }
        return ids.stream()
                .map(ResourceId::parse)
                .map(resources::get)
                .distinct()
                .toList();
    }

    private List<Resource> ofKind(@Nullable String venue, @Nullable String kind) {
        ResourceKind wanted = kind == null ? null : Words.parse("kind", ResourceKind.class, kind);
        List<Resource> all = venue == null
                ? resources.list()
                : resources.list(venues.get(venue).id());
        return all.stream()
                .filter(resource -> wanted == null || resource.kind() == wanted)
                .limit(Paging.MOST)
                .toList();
    }

    private static Duration length(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("duration", "required");
        }
        try {
            Duration length = text.chars().allMatch(Character::isDigit)
                    ? Duration.ofMinutes(Long.parseLong(text))
                    : Duration.parse(text);
            if (length.isPositive() && length.compareTo(LONGEST_WINDOW) <= 0) {
                return length;
            }
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException malformed) {
            throw new InvalidInputException("duration", "duration");
        }
        throw new InvalidInputException("duration", "duration");
    }

    private AvailabilityView view(FreeTime time) {
        ZoneId zone = venues.get(time.resource().venue()).zone();
        return new AvailabilityView(
                time.resource().id().toString(),
                time.free().stream()
                        .map(span -> new FreeView(
                                Moments.at(span.slot().start(), zone),
                                Moments.at(span.slot().end(), zone),
                                span.places()))
                        .toList(),
                time.busy().stream()
                        .map(slot -> new BusyView(Moments.at(slot.start(), zone), Moments.at(slot.end(), zone)))
                        .toList());
    }

    private FoundView view(FirstSlot found) {
        Resource resource = found.resource();
        ZoneId zone = venues.get(resource.venue()).zone();
        return new FoundView(
                resource.id().toString(),
                resource.name(),
                resource.venue().toString(),
                resource.isPool() ? found.unit().toString() : null,
                Moments.at(found.slot().start(), zone),
                Moments.at(found.slot().end(), zone));
    }
}
