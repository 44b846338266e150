package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The controllers of a venue over HTTP, for its manager. */
@RestController
@Tag(name = "access")
class ControllerListController {

    private final ControllerSettings controllers;
    private final Resources resources;
    private final Venues venues;
    private final Clock clock;

    ControllerListController(ControllerSettings controllers, Resources resources, Venues venues, Clock clock) {
        this.controllers = controllers;
        this.resources = resources;
        this.venues = venues;
        this.clock = clock;
    }

    /**
     * @param revokedAt when its key was revoked, or null while it holds
     * @param heardAt its last message, or null before the first one
     * @param there whether it was heard of in the last half minute
     * @param offlineMinutes how long it may decide by itself when it is cut off
     */
    record ControllerView(
            String resourceId,
            String name,
            OffsetDateTime keyedAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable OffsetDateTime heardAt,
            boolean there,
            long offlineMinutes) {}

    @GetMapping("/api/v1/access/controllers")
    @Operation(summary = "The controllers of a venue's machines: their keys' dates, and when they were last heard of")
    ResponseEntity<List<ControllerView>> list(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        VenueId place = VenueId.parse(venue);
        List<Controller> all = controllers.list(caller, place);
        ZoneId zone = venues.get(place).zone();
        Instant now = clock.instant();
        return Paging.of(limit, cursor).cut(all, each -> each.id().toString(), each -> view(each, zone, now));
    }

    private ControllerView view(Controller controller, ZoneId zone, Instant now) {
        return new ControllerView(
                controller.id().toString(),
                resources
                        .find(new ResourceId(controller.id()))
                        .map(Resource::name)
                        .orElse(""),
                Moments.at(controller.keyedAt(), zone),
                at(controller.revokedAt(), zone),
                at(controller.heardAt(), zone),
                controller.isThere(now),
                controller.offline().toMinutes());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : Moments.at(moment, zone);
    }
}
