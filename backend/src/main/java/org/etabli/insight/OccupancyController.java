package org.etabli.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How full the venues are now, over HTTP; for everyone: numbers, never names. */
@RestController
@Tag(name = "occupancy")
class OccupancyController {

    private final CurrentOccupancy occupancy;
    private final Venues venues;

    OccupancyController(CurrentOccupancy occupancy, Venues venues) {
        this.occupancy = occupancy;
        this.venues = venues;
    }

    /** @param people on site, with their guests */
    record OccupancyView(
            String venueId,
            String name,
            OffsetDateTime at,
            boolean open,
            @Nullable OffsetDateTime nextOpening,
            int people,
            List<KindView> kinds) {}

    /** Each place is in exactly one of the five states. */
    record KindView(String kind, int places, int here, int coming, int free, int outOfOrder, int closed) {}

    @GetMapping("/api/v1/occupancy")
    @Operation(
            summary = "Occupancy now, by venue and kind of resource",
            security = {})
    List<OccupancyView> now(@RequestParam(required = false) @Nullable String venue) {
        List<VenueOccupancy> asked = venue == null
                ? occupancy.ofNetwork()
                : List.of(occupancy.at(venues.get(venue).id()));
        return asked.stream().map(this::view).toList();
    }

    private OccupancyView view(VenueOccupancy now) {
        ZoneId zone = venues.get(now.venue()).zone();
        return new OccupancyView(
                now.venue().toString(),
                now.name(),
                Moments.at(now.at(), zone),
                now.open(),
                now.nextOpening() == null ? null : Moments.at(now.nextOpening(), zone),
                now.people(),
                now.kinds().entrySet().stream().map(OccupancyController::view).toList());
    }

    private static KindView view(Map.Entry<ResourceKind, PlaceCount> of) {
        PlaceCount count = of.getValue();
        return new KindView(
                Words.of(of.getKey()),
                count.all(),
                count.here(),
                count.coming(),
                count.free(),
                count.outOfOrder(),
                count.closed());
    }
}
