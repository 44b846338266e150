package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
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
    private final Dialogue dialogue;
    private final OfflineRights rights;
    private final Clock clock;

    MessageController(ControllerKeys keys, Dialogue dialogue, OfflineRights rights, Clock clock) {
        this.keys = keys;
        this.dialogue = dialogue;
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
    @Operation(summary = "Whether the controller's machine switches on, or its door opens, for a badge")
    Answer decide(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage question) {
        return answer(authorization, question.ask());
    }

    @PostMapping("/sessions")
    @Operation(summary = "A badge was read: begin a session, or say why the machine stays off")
    Answer start(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return answer(authorization, message.start());
    }

    @PostMapping("/heartbeats")
    @Operation(summary = "The controller is there, and its session, if it has one, goes on as far as it may")
    Answer heartbeat(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return answer(authorization, message.heartbeat());
    }

    @PostMapping("/openings")
    @Operation(summary = "A badge was read at a door: open, or say why it stays shut")
    Answer open(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        return answer(authorization, message.open());
    }

    @PostMapping("/sessions/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The machine is off: all that there is to know of the session")
    void stop(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody WrittenMessage message) {
        answer(authorization, message.stop());
    }

    @GetMapping(path = "/rights", produces = "application/jose")
    @Operation(
            summary = "Whom the controller may let use its machine, or open its door to, while it is cut off, signed")
    String rights(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return rights.of(keys.guarded(authorization));
    }

    private Answer answer(@Nullable String authorization, ControllerMessage message) {
        return Answer.of(dialogue.answer(keys.guarded(authorization), message), clock.instant());
    }
}
