package org.etabli.lending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loans over HTTP: who has what, and handing out. */
@RestController
@RequestMapping("/api/v1/loans")
@Tag(name = "lending")
class LoanController {

    private final Loans loans;
    private final Handovers handovers;
    private final IdempotentRequests requests;
    private final LoanAnswers answers;

    LoanController(Loans loans, Handovers handovers, IdempotentRequests requests, LoanAnswers answers) {
        this.loans = loans;
        this.handovers = handovers;
        this.requests = requests;
        this.answers = answers;
    }

    /** Which loans are asked for. */
    enum State {
        OUT,
        BACK
    }

    /**
     * @param reservationId of what was reserved before; left out, the thing is reserved at once
     * @param memberId to whom, with {@code resourceId}
     * @param unitId which piece, or null for any
     * @param due the last day at the venue, such as 2026-11-24
     * @param depositBy cash, cheque, card-terminal or wallet; left out, cash
     */
    record WantedLoan(
            @Nullable String reservationId,
            @Nullable String memberId,
            @Nullable String resourceId,
            @Nullable String unitId,
            @Nullable LocalDate due,
            @Nullable String condition,
            @Nullable String depositBy) {

        HandOut handOut() {
            return new HandOut(LoanId.next(), what(), condition, way(depositBy));
        }

        private HandOut.What what() {
            return reservationId != null
                    ? new HandOut.Reserved(ReservationId.parse(reservationId))
                    : new HandOut.Wanted(
                            MemberId.parse(Input.text("memberId", memberId, 36)),
                            ResourceId.parse(Input.text("resourceId", resourceId, 36)),
                            unitId == null ? null : UnitId.parse(unitId),
                            Input.chosen("due", due));
        }
    }

    @GetMapping
    @Operation(
            summary = "Loans, at most two hundred",
            description = "The caller's own; with venue, those of a venue whose front desk the caller works; with"
                    + " resource, who had a thing. What is out comes with the first due first, what is back with the"
                    + " latest first.")
    ResponseEntity<List<LoanView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        State wanted = state == null ? State.OUT : Words.parse("state", State.class, state);
        List<Loan> found = resource != null
                ? loans.listOf(caller, ResourceId.parse(resource))
                : venue != null
                        ? ofVenue(caller, VenueId.parse(venue), wanted)
                        : wanted == State.OUT ? loans.listOwn(caller) : loans.listOwnBack(caller, Paging.MOST);
        return Paging.of(limit, cursor).cut(found, loan -> loan.id().toString(), answers::view);
    }

    private List<Loan> ofVenue(Caller caller, VenueId venue, State wanted) {
        return wanted == State.OUT ? loans.listOut(caller, venue) : loans.listBack(caller, venue);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One loan")
    LoanView get(Caller caller, @PathVariable String id) {
        return answers.view(loans.get(caller, LoanId.parse(id)));
    }

    @PostMapping
    @Operation(
            summary = "Hand something out at the front desk, its deposit taken",
            description = "On a reservation, or for a member who asks for it at the desk: then it is reserved at once.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LoanView.class)))
    ResponseEntity<?> handOut(Caller caller, @RequestBody WantedLoan wanted, HttpServletRequest request) {
        HandOut handOut = wanted.handOut();
        return requests.once(request, caller, () -> switch (handovers.handOut(caller, handOut)) {
            case Done(Loan loan) -> new Creation.Created(loan.id().toString(), answers.view(loan));
            case LoanOutcome.Refused(Refusal refusal) -> new Creation.Refused(refusal);
        });
    }

    /** @throws org.etabli.kernel.InvalidInputException for a word that is no way of paying */
    static LoanDeposits.Way way(@Nullable String word) {
        return word == null ? LoanDeposits.Way.CASH : Words.parse("depositBy", LoanDeposits.Way.class, word);
    }
}
