package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.etabli.access.Decision.Allowed;
import org.etabli.access.Decision.Denied;
import org.etabli.kernel.Input;
import org.etabli.kernel.ResourceId;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the controller of a machine asks; {@code Authorization: Bearer} carries its key and so says which it is. */
@RestController
@RequestMapping(DecisionController.PATH)
@Tag(name = "access")
class DecisionController {

    static final String PATH = "/api/v1/access/decisions";

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_BADGE = 40;

    private final Controllers controllers;
    private final Decisions decisions;

    DecisionController(Controllers controllers, Decisions decisions) {
        this.controllers = controllers;
        this.decisions = decisions;
    }

    /** @param credential what the reader read of the badge */
    record Question(@Nullable String credential) {}

    /**
     * @param reason why not, or null
     * @param until when the right to go on ends, or null when denied
     */
    record Answer(
            boolean allowed,
            @Nullable String reason,
            @Nullable Instant until) {}

    /** Changes nothing, so it may be asked any number of times. */
    @PostMapping
    @Operation(summary = "Whether the controller's machine switches on for a badge")
    Answer decide(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody Question question) {
        ResourceId machine = machine(authorization);
        String badge = Input.text("credential", question.credential(), LONGEST_BADGE);
        return switch (decisions.decide(machine, badge)) {
            case Allowed allowed -> new Answer(true, null, allowed.until());
            case Denied denied -> new Answer(false, Words.of(denied.reason()), null);
        };
    }

    private ResourceId machine(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("no controller's key");
        }
        return controllers
                .find(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new BadCredentialsException("unknown controller's key"));
    }
}
