package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members who work at a machine under a trainer's eye, over HTTP; for who trains or manages there. */
@RestController
@RequestMapping("/api/v1/access/accompaniments")
@Tag(name = "access")
class AccompanimentController {

    private final Accompaniments accompaniments;
    private final Venues venues;

    AccompanimentController(Accompaniments accompaniments, Venues venues) {
        this.accompaniments = accompaniments;
        this.venues = venues;
    }

    /** @param accompaniedBy who trains */
    record AccompanimentView(
            String id, String machineId, String memberId, String accompaniedBy, OffsetDateTime until) {}

    /** @param minutes 5 to 240; missing: 60 */
    record WantedAccompaniment(
            @Nullable String machineId,
            @Nullable String memberId,
            @Nullable Integer minutes) {}

    @GetMapping
    @Operation(summary = "Who is accompanied at a venue's machines now")
    ResponseEntity<?> list(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        accompaniments.list(caller, VenueId.parse(venue)),
                        each -> each.accompaniment().id().toString(),
                        each -> view(each.accompaniment()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Let a member's badge switch a machine on for a while, being beside her; the id is one's own")
    AccompanimentView open(Caller caller, @PathVariable String id, @RequestBody WantedAccompaniment wanted) {
        return view(accompaniments.open(
                caller,
                Ids.parse(id),
                ResourceId.parse(Input.chosen("machineId", wanted.machineId())),
                MemberId.parse(Input.chosen("memberId", wanted.memberId())),
                wanted.minutes() == null ? 60 : wanted.minutes()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it: the machine goes off, unless she may use it alone")
    void end(Caller caller, @PathVariable String id) {
        accompaniments.end(caller, Ids.parse(id));
    }

    private AccompanimentView view(Accompaniment one) {
        return new AccompanimentView(
                one.id().toString(),
                one.machine().toString(),
                one.member().toString(),
                one.by().toString(),
                Moments.at(one.until(), venues.get(one.venue()).zone()));
    }
}
