package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Billing runs over HTTP: prepare, look, let them leave, follow them. */
@RestController
@RequestMapping("/api/v1/billing-runs")
@Tag(name = "billing")
class BillingRunController {

    private final BillingRuns runs;
    private final RunOverviews overviews;
    private final IdempotentRequests requests;
    private final Problems problems;

    BillingRunController(BillingRuns runs, RunOverviews overviews, IdempotentRequests requests, Problems problems) {
        this.runs = runs;
        this.overviews = overviews;
        this.requests = requests;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Prepare a month; nothing leaves, and the same month is prepared anew")
    ResponseEntity<?> prepare(Caller caller, @RequestBody NewRun wanted, HttpServletRequest request) {
        return requests.once(request, caller, () -> switch (runs.prepare(
                caller, wanted.operator(), wanted.parsedMonth())) {
            case RunOutcome.Accepted(var run) -> new Creation.Created(run.toString(), view(caller, run));
            case RunOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "How a run stands")
    View get(Caller caller, @PathVariable String id) {
        return view(caller, BillingRunId.parse(id));
    }

    @PostMapping("/{id}/commit")
    @Operation(summary = "Let it leave; a second time changes nothing")
    ResponseEntity<?> commit(Caller caller, @PathVariable String id, Locale reader) {
        return answer(caller, runs.commit(caller, BillingRunId.parse(id)), reader);
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Stop between two parts")
    ResponseEntity<?> pause(Caller caller, @PathVariable String id, Locale reader) {
        return answer(caller, runs.pause(caller, BillingRunId.parse(id)), reader);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on where it was paused")
    ResponseEntity<?> resume(Caller caller, @PathVariable String id, Locale reader) {
        return answer(caller, runs.resume(caller, BillingRunId.parse(id)), reader);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Throw a prepared run away")
    ResponseEntity<?> discard(Caller caller, @PathVariable String id, Locale reader) {
        return answer(caller, runs.discard(caller, BillingRunId.parse(id)), reader);
    }

    private ResponseEntity<?> answer(Caller caller, RunOutcome outcome, Locale reader) {
        return switch (outcome) {
            case RunOutcome.Accepted(var run) -> ResponseEntity.ok(view(caller, run));
            case RunOutcome.Refused(var refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }

    private View view(Caller caller, BillingRunId run) {
        return View.of(overviews.get(caller, run));
    }

    /** @param month for instance {@code 2026-11} */
    record NewRun(@Nullable String operatorId, @Nullable String month) {

        OperatorId operator() {
            return OperatorId.parse(Input.text("operatorId", operatorId, 36));
        }

        YearMonth parsedMonth() {
            try {
                return YearMonth.parse(Input.text("month", month, 7));
            } catch (DateTimeParseException malformed) {
                throw new InvalidInputException("month", "not-a-month");
            }
        }
    }

    /** @param toIssue invoices that leave or have left, {@code issued} of them so far */
    record View(
            String id,
            String operatorId,
            String month,
            String status,
            int payers,
            int toIssue,
            int issued,
            int blocked,
            int toConfirm,
            int excluded,
            int failed,
            Amount total,
            Amount vat) {

        static View of(RunOverview run) {
            RunOverview.Counts counts = run.counts();
            return new View(
                    run.id().toString(),
                    run.operator().toString(),
                    run.month().toString(),
                    Words.of(run.state()),
                    counts.all(),
                    counts.toIssue(),
                    counts.issued(),
                    counts.blocked(),
                    counts.open(),
                    counts.excluded(),
                    counts.failed(),
                    Amount.of(run.total()),
                    Amount.of(run.vat()));
        }
    }
}
