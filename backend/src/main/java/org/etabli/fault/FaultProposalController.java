package org.etabli.fault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.fault.FaultProposals.Waiting;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is proposed over HTTP in the place of what has failed, to whom had reserved it. */
@RestController
@RequestMapping("/api/v1/faults/proposals")
@Tag(name = "faults")
class FaultProposalController {

    private final FaultProposals proposals;
    private final Resources resources;
    private final Venues venues;
    private final Problems problems;

    FaultProposalController(FaultProposals proposals, Resources resources, Venues venues, Problems problems) {
        this.proposals = proposals;
        this.resources = resources;
        this.venues = venues;
        this.problems = problems;
    }

    /**
     * @param planned whether it stands still for its maintenance; else it broke
     * @param answerUntil when the reservation begins; without an answer it is cancelled then at no cost
     * @param instead what is proposed at the same price or less; null when only giving back is left
     */
    record ProposalView(
            String id,
            String faultId,
            boolean planned,
            String reservationId,
            String resourceId,
            OffsetDateTime start,
            OffsetDateTime end,
            OffsetDateTime answerUntil,
            @Nullable InsteadView instead) {}

    record InsteadView(
            String kind,
            String resourceId,
            String resourceName,
            String venueId,
            @Nullable String unitId,
            OffsetDateTime start,
            OffsetDateTime end) {}

    /**
     * @param outcome {@code moved}, {@code given-back} or {@code over}
     * @param state how it was settled when it was over already, else null
     */
    record AnswerView(
            String outcome,
            @Nullable String state,
            @Nullable String reservationId,
            @Nullable String resourceId,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end) {

        static AnswerView of(String outcome, @Nullable String state) {
            return new AnswerView(outcome, state, null, null, null, null);
        }
    }

    @GetMapping
    @Operation(summary = "What waits for the caller's answer, in the order in which it is due")
    ResponseEntity<List<ProposalView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        proposals.listOpen(caller),
                        waiting -> waiting.proposal().id().toString(),
                        this::view);
    }

    @PutMapping("/{id}/acceptance")
    @Operation(summary = "Take what is proposed; somebody was faster: 409 with what is proposed now in alternatives")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerView.class)))
    ResponseEntity<?> accept(Caller caller, @PathVariable String id, Locale reader) {
        return answer(proposals.accept(caller, FaultProposalId.parse(id)), reader);
    }

    @PutMapping("/{id}/return")
    @Operation(summary = "Give the reservation up: cancelled at no cost, everything given back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerView.class)))
    ResponseEntity<?> giveBack(Caller caller, @PathVariable String id, Locale reader) {
        return answer(proposals.decline(caller, FaultProposalId.parse(id)), reader);
    }

    private ResponseEntity<?> answer(ProposalOutcome outcome, Locale reader) {
        return switch (outcome) {
            case ProposalOutcome.Moved(var reservation) -> ResponseEntity.ok(moved(reservation));
            case ProposalOutcome.GivenBack() -> ResponseEntity.ok(AnswerView.of("given-back", null));
            case ProposalOutcome.Over(var state) -> ResponseEntity.ok(AnswerView.of("over", Words.of(state)));
            case ProposalOutcome.Replaced(var next, var why) ->
                problems.ofRefusal(
                        reader,
                        why,
                        Optional.ofNullable(next.target()).map(this::instead).stream()
                                .toList());
        };
    }

    private AnswerView moved(ReservationDetails reservation) {
        ZoneId zone = venues.get(reservation.venue()).zone();
        return new AnswerView(
                "moved",
                null,
                reservation.id().toString(),
                reservation.resource().toString(),
                Moments.at(reservation.slot().start(), zone),
                Moments.at(reservation.slot().end(), zone));
    }

    private ProposalView view(Waiting waiting) {
        FaultProposal proposal = waiting.proposal();
        ReservationDetails reservation = waiting.reservation();
        ZoneId zone = venues.get(reservation.venue()).zone();
        Target target = proposal.target();
        return new ProposalView(
                proposal.id().toString(),
                proposal.fault().toString(),
                waiting.fault().isPlanned(),
                reservation.id().toString(),
                reservation.resource().toString(),
                Moments.at(reservation.slot().start(), zone),
                Moments.at(reservation.slot().end(), zone),
                Moments.at(proposal.until(), zone),
                target == null ? null : instead(target));
    }

    private InsteadView instead(Target target) {
        Resource resource = resource(target.resource());
        ZoneId zone = venues.get(resource.venue()).zone();
        return new InsteadView(
                Words.of(target.kind()),
                resource.id().toString(),
                resource.name(),
                resource.venue().toString(),
                target.unit() == null ? null : target.unit().toString(),
                Moments.at(target.slot().start(), zone),
                Moments.at(target.slot().end(), zone));
    }

    /** Also one that is retired since. */
    private Resource resource(ResourceId id) {
        return resources.recall(id).orElseThrow();
    }
}
