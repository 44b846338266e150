package org.etabli.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venues;
import org.etabli.web.Amount;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be reserved over HTTP: desks, rooms, machines, equipment; for everyone. */
@RestController
@RequestMapping("/api/v1/resources")
@Tag(name = "resources")
class ResourceController {

    private final Resources resources;
    private final Venues venues;
    private final Rates rates;
    private final Clock clock;

    ResourceController(Resources resources, Venues venues, Rates rates, Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * @param category resources of one category stand in for each other
     * @param allocation {@code any} gives one of the units, {@code all} takes all of them
     * @param picture its address, another one whenever the picture changes
     * @param price the rate of the price list today, null for what costs nothing
     * @param supervision when a supervisor is there, for what is used at no other time; else null
     * @param units null in lists
     * @param rules null in lists
     */
    record ResourceView(
            String id,
            String venueId,
            String name,
            String kind,
            String category,
            @Nullable String trade,
            String allocation,
            int capacity,
            List<String> attributes,
            @Nullable String description,
            @Nullable String picture,
            int unitCount,
            @Nullable RateView price,
            @Nullable List<PresenceView> supervision,
            @Nullable List<UnitView> units,
            @Nullable RulesView rules) {}

    /** @param per {@code hour}, {@code half-day}, {@code use}, {@code minute} or {@code job} */
    record RateView(String amount, String currency, String per) {}

    /** @param day {@code monday} to {@code sunday}, {@code closes} at 24:00 where it does so at midnight; on the wall clock */
    record PresenceView(String day, String opens, String closes) {}

    record UnitView(String id, String label, @Nullable String zone, List<String> tags) {}

    /** Lengths are in minutes. */
    record RulesView(
            long min,
            long max,
            long step,
            long notice,
            int horizonDays,
            long bufferBefore,
            long bufferAfter,
            boolean needsApproval,
            long freeCancellation,
            int lateCancelPercent) {}

    @GetMapping
    @Operation(
            summary = "Resources by venue, kind and position",
            security = {})
    ResponseEntity<List<ResourceView>> list(
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ResourceKind wanted = kind == null ? null : Words.parse("kind", ResourceKind.class, kind);
        Stream<Resource> all = venue == null
                ? resources.list().stream()
                : resources.list(venues.get(venue).id()).stream();
        return Paging.of(limit, cursor)
                .cut(
                        all.filter(resource -> wanted == null || resource.kind() == wanted)
                                .toList(),
                        resource -> resource.id().toString(),
                        resource -> view(resource, false));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One resource with its units and rules",
            security = {})
    ResourceView get(@PathVariable String id) {
        return view(resources.get(ResourceId.parse(id)), true);
    }

    private ResourceView view(Resource resource, boolean whole) {
        return new ResourceView(
                resource.id().toString(),
                resource.venue().toString(),
                resource.name(),
                Words.of(resource.kind()),
                resource.category(),
                resource.trade(),
                Words.of(resource.allocation()),
                resource.capacity(),
                resource.attributes().stream().sorted().toList(),
                resource.description(),
                resource.pictureAddress(),
                resource.units().size(),
                rate(resource),
                supervision(resource),
                whole ? resource.units().stream().map(ResourceController::view).toList() : null,
                whole ? view(resource.rule()) : null);
    }

    private @Nullable List<PresenceView> supervision(Resource resource) {
        return venues.calendarOf(resource.venue(), resource.id())
                .supervision()
                .map(week -> Stream.of(DayOfWeek.values())
                        .flatMap(day -> week.on(day).stream()
                                .map(span -> new PresenceView(
                                        Words.of(day), clock(span.opensMinute()), clock(span.closesMinute()))))
                        .toList())
                .orElse(null);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private @Nullable RateView rate(Resource resource) {
        var today = clock.instant().atZone(venues.get(resource.venue()).zone()).toLocalDate();
        return rates.find(resource.id(), today)
                .map(rate -> {
                    Amount amount = Amount.of(rate.amount());
                    return new RateView(amount.amount(), amount.currency(), rate.per());
                })
                .orElse(null);
    }

    private static UnitView view(Unit unit) {
        return new UnitView(
                unit.id().toString(),
                unit.label(),
                unit.zone(),
                unit.tags().stream().sorted().toList());
    }

    private static RulesView view(BookingRule rule) {
        return new RulesView(
                rule.min().toMinutes(),
                rule.max().toMinutes(),
                rule.step().toMinutes(),
                rule.notice().toMinutes(),
                rule.horizonDays(),
                rule.bufferBefore().toMinutes(),
                rule.bufferAfter().toMinutes(),
                rule.needsApproval(),
                rule.freeCancellation().toMinutes(),
                rule.lateCancelPercent());
    }
}
