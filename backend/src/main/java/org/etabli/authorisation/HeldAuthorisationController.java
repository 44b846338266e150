package org.etabli.authorisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a member holds, over HTTP; those who train there suspend it and give it back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "authorisations")
class HeldAuthorisationController {

    private final Authorisations authorisations;
    private final HeldSuspensions suspensions;
    private final Practice practice;
    private final Clock clock;

    HeldAuthorisationController(
            Authorisations authorisations, HeldSuspensions suspensions, Practice practice, Clock clock) {
        this.authorisations = authorisations;
        this.suspensions = suspensions;
        this.practice = practice;
        this.clock = clock;
    }

    /** @param practisedMinutes that earned it, or null where somebody taught it */
    record HeldView(
            String id,
            String authorisationTypeId,
            String name,
            Instant grantedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            boolean valid,
            @Nullable SuspensionView suspension,
            @Nullable Integer practisedMinutes) {}

    /** @param until when it counts again by itself, or null until somebody lifts the suspension */
    record WantedSuspension(
            @Nullable String reason, @Nullable OffsetDateTime until) {}

    @GetMapping("/members/{member}/authorisations")
    @Operation(summary = "What a member holds or held, the latest grant first; as far as the caller works there")
    List<HeldView> list(Caller caller, @PathVariable String member) {
        Instant now = clock.instant();
        return authorisations.listOf(caller, MemberId.parse(member)).stream()
                .map(held -> new HeldView(
                        held.id().toString(),
                        held.type().id().toString(),
                        held.type().name(),
                        held.grantedAt(),
                        held.expiresAt(),
                        held.revokedAt(),
                        held.isValidAt(now),
                        SuspensionView.of(held, now),
                        held.practisedMinutes()))
                .toList();
    }

    @GetMapping("/members/{member}/authorisations/{id}/practice")
    @Operation(summary = "What was counted each time practice granted or prolonged it, the latest first")
    List<PracticeEvidence> evidence(Caller caller, @PathVariable String member, @PathVariable String id) {
        return practice.evidence(caller, MemberId.parse(member), AuthorisationId.parse(id));
    }

    @PutMapping("/authorisations/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It does not count from now on; reservations already made stay")
    void suspend(Caller caller, @PathVariable String id, @RequestBody WantedSuspension wanted) {
        OffsetDateTime until = wanted.until();
        suspensions.suspend(
                caller,
                AuthorisationId.parse(id),
                Input.text("reason", wanted.reason(), 200),
                until == null ? null : until.toInstant());
    }

    @DeleteMapping("/authorisations/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It counts again")
    void lift(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean unfounded) {
        suspensions.lift(caller, AuthorisationId.parse(id), unfounded);
    }
}
