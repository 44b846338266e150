package org.etabli.authorisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
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

/** What hours at machines earn, over HTTP: for the member herself, and for those who grant it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "authorisations")
class PracticeController {

    private final Practice practice;
    private final Proposals proposals;
    private final Problems problems;

    PracticeController(Practice practice, Proposals proposals, Problems problems) {
        this.practice = practice;
        this.proposals = proposals;
        this.problems = problems;
    }

    /** @param minutes when they were last counted */
    record ProposalView(
            String authorisationTypeId, String authorisation, String memberId, int minutes, Instant reachedAt) {}

    record SessionView(String sessionId, String resourceId, Instant startedAt, int minutes) {}

    record EvidenceView(PracticeView practice, List<SessionView> sessions) {}

    record Why(@Nullable String reason) {}

    @GetMapping("/me/practice")
    @Operation(summary = "How far my hours at machines have come towards what they earn, the nearest first")
    List<PracticeView> mine(Caller caller) {
        return practice.of(caller, caller.member()).stream()
                .map(PracticeView::of)
                .toList();
    }

    @GetMapping("/members/{member}/practice")
    @Operation(summary = "The same of a member, for those who work where it is granted")
    List<PracticeView> of(Caller caller, @PathVariable String member) {
        return practice.of(caller, MemberId.parse(member)).stream()
                .map(PracticeView::of)
                .toList();
    }

    @GetMapping("/authorisation-proposals")
    @Operation(summary = "Who has reached the hours and waits for somebody who trains there, the longest first")
    ResponseEntity<List<ProposalView>> proposals(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        proposals.listTaughtBy(caller),
                        one -> one.type().id() + "." + one.member(),
                        one -> new ProposalView(
                                one.type().id().toString(),
                                one.type().name(),
                                one.member().toString(),
                                one.minutes(),
                                one.reachedAt()));
    }

    @GetMapping("/authorisation-proposals/{type}/{member}")
    @Operation(summary = "The sessions that speak for it, as they count now")
    EvidenceView evidence(Caller caller, @PathVariable String type, @PathVariable String member) {
        PracticeProgress counted = proposals.evidence(caller, AuthorisationTypeId.parse(type), MemberId.parse(member));
        return new EvidenceView(
                PracticeView.of(counted),
                counted.sessions().stream()
                        .map(session -> new SessionView(
                                session.id().toString(),
                                session.machine().toString(),
                                session.startedAt(),
                                session.minutes()))
                        .toList());
    }

    @PutMapping("/authorisation-proposals/{type}/{member}/grant")
    @Operation(summary = "She may operate it from now on; refused when her hours are not enough any more")
    ResponseEntity<?> grant(Caller caller, @PathVariable String type, @PathVariable String member, Locale reader) {
        Optional<Refusal> refused = proposals.grant(caller, AuthorisationTypeId.parse(type), MemberId.parse(member));
        return refused.isPresent()
                ? problems.ofRefusal(reader, refused.get(), List.of())
                : ResponseEntity.noContent().build();
    }

    @PutMapping("/authorisation-proposals/{type}/{member}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Not yet: her hours count anew from now on")
    void decline(Caller caller, @PathVariable String type, @PathVariable String member, @RequestBody Why why) {
        proposals.decline(
                caller,
                AuthorisationTypeId.parse(type),
                MemberId.parse(member),
                Input.text("reason", why.reason(), 200));
    }
}
