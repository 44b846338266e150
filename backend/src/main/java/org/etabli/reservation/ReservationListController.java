package org.etabli.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationList.Filter;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of reservations over HTTP: my own by pages, a venue's day for its desk at once. */
@RestController
@Tag(name = "reservations")
class ReservationListController {

    /** So much of a venue's schedule is answered whole. */
    private static final Duration WHOLE = Duration.ofHours(48);

    private static final String ME = "me";

    private final ReservationList reservations;
    private final Schedules schedules;
    private final Venues venues;

    ReservationListController(ReservationList reservations, Schedules schedules, Venues venues) {
        this.reservations = reservations;
        this.schedules = schedules;
        this.venues = venues;
    }

    @GetMapping("/api/v1/reservations")
    @Operation(
            summary = "Reservations in order of their start",
            description =
                    "The caller's own that have not ended, unless said otherwise. A front desk may ask for another"
                            + " member's, and for everyone's of its venue or resource; up to 48 hours of its venue come whole"
                            + " when no limit is given.")
    ResponseEntity<List<ReservationLine>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.mustHave(Scope.READ);
        Filter filter = new Filter(
                moment("from", from),
                moment("to", to),
                member == null ? null : ME.equals(member) ? caller.member() : MemberId.parse(member),
                venue == null ? null : venues.get(venue).id(),
                resource == null ? null : ResourceId.parse(resource));
        if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
            throw new InvalidInputException("to", "end-not-after-start");
        }
        if (limit == null && cursor == null && isWholeDayOfDesk(caller, filter)) {
            return wholeDay(caller, filter);
        }
        Paging paging = Paging.of(limit, cursor);
        return paging.answer(reservations.list(caller, filter, paging), ReservationList::key, this::line);
    }

    private boolean isWholeDayOfDesk(Caller caller, Filter filter) {
        return filter.venue() != null
                && filter.member() == null
                && filter.resource() == null
                && filter.from() != null
                && filter.to() != null
                && Duration.between(filter.from(), filter.to()).compareTo(WHOLE) <= 0
                && reservations.isDesk(caller, venues.get(filter.venue()));
    }

    private ResponseEntity<List<ReservationLine>> wholeDay(Caller caller, Filter filter) {
        Venue venue = venues.get(Objects.requireNonNull(filter.venue()));
        TimeSlot window = new TimeSlot(Objects.requireNonNull(filter.from()), Objects.requireNonNull(filter.to()));
        return ResponseEntity.ok(schedules.listAt(caller, venue.id(), window).stream()
                .map(scheduled -> ReservationLine.of(scheduled.reservation(), venue.zone(), scheduled.memberName()))
                .toList());
    }

    private ReservationLine line(ReservationDetails details) {
        return ReservationLine.of(details, venues.get(details.venue()).zone(), null);
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        var moment = Moments.parse(field, text);
        return moment == null ? null : Moments.sane(field, moment);
    }
}
