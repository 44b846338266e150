package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What controllers say over HTTP. */
@RestController
@RequestMapping("/api/v1/access")
@Tag(name = "access")
class MessageController {

    private final ControllerKeys keys;
    private final Decisions decisions;
    private final MachineSessions sessions;
    private final OfflineRights rights;
    private final Clock clock;

    MessageController(
            ControllerKeys keys, Decisions decisions, MachineSessions sessions, OfflineRights rights, Clock clock) {
        this.keys = keys;
        this.decisions = decisions;
        this.sessions = sessions;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param reason why not, or null
     * @param until when the right to go on ends, or null when denied
     * @param forSeconds the same, from now
     */
    record Answer(
            boolean allowed,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Long forSeconds) {

        static Answer of(Switch told, Instant now) {
            return new Answer(told.on(), told.reasonWord(), told.until(), told.secondsFrom(now));
        }
    }

    /** Changes nothing, so it may be asked any number of times. */
    @PostMapping("/decisions")
    @Operation(summary = "Whether the controller's machine switches on for a badge")
    Answer decide(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage question) {
        ResourceId machine = keys.machine(authorization);
        return answer(Switch.of(decisions.decide(machine, question.ask().credential())));
    }

    @PostMapping("/sessions")
    @Operation(summary = "A badge was read: begin a session, or say why the machine stays off")
    Answer start(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return answer(sessions.start(keys.machine(authorization), message.start()));
    }

    @PostMapping("/heartbeats")
    @Operation(summary = "The controller is there, and its session, if it has one, goes on as far as it may")
    Answer heartbeat(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return answer(sessions.heartbeat(keys.machine(authorization), message.heartbeat()));
    }

    @PostMapping("/sessions/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The machine is off: all that there is to know of the session")
    void stop(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        sessions.stop(keys.machine(authorization), message.stop());
    }

    @GetMapping(path = "/rights", produces = "application/jose")
    @Operation(summary = "Whom the controller may let use its machine while it is cut off, signed")
    String rights(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return rights.of(keys.machine(authorization));
    }

    private Answer answer(Switch told) {
        return Answer.of(told, clock.instant());
    }
}
