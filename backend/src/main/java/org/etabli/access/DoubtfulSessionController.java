package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doubtful sessions at machines over HTTP, for whoever manages the venue. */
@RestController
@RequestMapping("/api/v1/access/doubtful-sessions")
@Tag(name = "access")
class DoubtfulSessionController {

    private final DoubtfulBoard board;
    private final DoubtfulSessions sessions;
    private final Venues venues;

    DoubtfulSessionController(DoubtfulBoard board, DoubtfulSessions sessions, Venues venues) {
        this.board = board;
        this.sessions = sessions;
        this.venues = venues;
    }

    /**
     * @param minutes of running that were begun: the most that can be charged
     * @param endedBy {@code dead-man}, {@code silence}, or how else it ended
     * @param doubt why it should not have been on, or null
     * @param state {@code waiting}, {@code charged} or {@code let-go}
     */
    record DoubtfulView(
            String id,
            String resourceId,
            String resource,
            String memberId,
            @Nullable String member,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            long minutes,
            @Nullable String endedBy,
            @Nullable String doubt,
            String state,
            @Nullable Integer chargedMinutes,
            @Nullable String reason,
            @Nullable String decidedBy) {}

    record Charge(@Nullable Integer minutes, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Those that wait for a decision, the longest first, then the last that were decided")
    ResponseEntity<List<DoubtfulView>> list(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        board.list(caller, VenueId.parse(venue)),
                        found -> found.session().id().toString(),
                        this::view);
    }

    @PutMapping("/{id}/charge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "She pays for so many minutes, at most those that were begun")
    void charge(Caller caller, @PathVariable String id, @RequestBody Charge wanted) {
        sessions.charge(
                caller,
                MachineSessionId.parse(id),
                Input.chosen("minutes", wanted.minutes()),
                Input.text("reason", wanted.reason(), 200));
    }

    @PutMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "She pays nothing")
    void letGo(Caller caller, @PathVariable String id, @RequestBody Why why) {
        sessions.letGo(caller, MachineSessionId.parse(id), Input.text("reason", why.reason(), 200));
    }

    private DoubtfulView view(DoubtfulSession found) {
        MachineSession session = found.session();
        ZoneId zone = venues.get(session.venue()).zone();
        return new DoubtfulView(
                session.id().toString(),
                session.machine().toString(),
                found.machine(),
                session.member().toString(),
                found.member(),
                Moments.at(session.startedAt(), zone),
                Moments.at(Objects.requireNonNull(session.endedAt()), zone),
                session.minutes(),
                session.endedBy() == null ? null : Words.of(session.endedBy()),
                session.doubt() == null ? null : Words.of(session.doubt()),
                Words.of(found.verdict().state()),
                found.verdict().minutes(),
                found.verdict().reason(),
                found.decidedBy());
    }
}
