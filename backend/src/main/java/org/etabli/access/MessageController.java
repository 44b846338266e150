package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.etabli.access.Decision.Allowed;
import org.etabli.access.Decision.Denied;
import org.etabli.kernel.ResourceId;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    MessageController(ControllerKeys keys, Decisions decisions, MachineSessions sessions) {
        this.keys = keys;
        this.decisions = decisions;
        this.sessions = sessions;
    }

    /**
     * @param reason why not, or null
     * @param until when the right to go on ends, or null when denied
     */
    record Answer(
            boolean allowed,
            @Nullable String reason,
            @Nullable Instant until) {

        static Answer of(Switch told) {
            var reason = told.reason();
            return new Answer(told.on(), reason == null ? null : Words.of(reason), told.until());
        }
    }

    /** Changes nothing, so it may be asked any number of times. */
    @PostMapping("/decisions")
    @Operation(summary = "Whether the controller's machine switches on for a badge")
    Answer decide(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage question) {
        ResourceId machine = keys.machine(authorization);
        return switch (decisions.decide(machine, question.ask().credential())) {
            case Allowed allowed -> Answer.of(Switch.on(allowed.until()));
            case Denied denied -> Answer.of(Switch.off(denied.reason()));
        };
    }

    @PostMapping("/sessions")
    @Operation(summary = "A badge was read: begin a session, or say why the machine stays off")
    Answer start(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return Answer.of(sessions.start(keys.machine(authorization), message.start()));
    }

    @PostMapping("/heartbeats")
    @Operation(summary = "The controller is there, and its session, if it has one, goes on as far as it may")
    Answer heartbeat(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return Answer.of(sessions.heartbeat(keys.machine(authorization), message.heartbeat()));
    }

    @PostMapping("/sessions/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The machine is off: all that there is to know of the session")
    void stop(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        sessions.stop(keys.machine(authorization), message.stop());
    }
}
