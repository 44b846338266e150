package org.etabli.lending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What venues lend, over HTTP; for everyone. */
@RestController
@RequestMapping("/api/v1/lending")
@Tag(name = "lending")
class LendingController {

    private final LendingShelf shelf;
    private final Venues venues;

    LendingController(LendingShelf shelf, Venues venues) {
        this.shelf = shelf;
        this.venues = venues;
    }

    /**
     * @param resourceId at /api/v1/resources, with its price; it is reserved like any other resource
     * @param longest for how long at once, as ISO 8601
     * @param lateFee for each day late
     * @param freeAt when the first piece will be free while none is now; left out when nobody knows
     */
    record LendableView(
            String resourceId,
            String venueId,
            String name,
            @Nullable String description,
            String longest,
            Amount deposit,
            Amount lateFee,
            @Nullable String accessories,
            @Nullable String rules,
            int pieces,
            int free,
            @Nullable OffsetDateTime freeAt,
            @Nullable String picture) {}

    @GetMapping
    @Operation(
            summary = "What venues lend and what of it is there now",
            security = {})
    ResponseEntity<List<LendableView>> list(
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Lendable> found = (venue == null ? venues.list().stream() : Stream.of(venues.get(venue)))
                .flatMap(each -> shelf.list(each.id()).stream())
                .toList();
        return Paging.of(limit, cursor).cut(found, each -> each.thing().id().toString(), this::view);
    }

    private LendableView view(Lendable lendable) {
        Resource thing = lendable.thing();
        ZoneId zone = venues.get(thing.venue()).zone();
        return new LendableView(
                thing.id().toString(),
                thing.venue().toString(),
                thing.name(),
                thing.description(),
                thing.rule().max().toString(),
                Amount.of(lendable.terms().deposit()),
                Amount.of(lendable.terms().lateFee()),
                lendable.terms().accessories(),
                lendable.terms().rules(),
                thing.units().size(),
                lendable.free().size(),
                lendable.isFree() || lendable.freeAt() == null ? null : Moments.at(lendable.freeAt(), zone),
                thing.pictureAddress());
    }
}
