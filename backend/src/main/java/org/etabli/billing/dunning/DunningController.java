package org.etabli.billing.dunning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders over HTTP, for who bills: who owes what for how long, the next step, and what speaks against it. */
@RestController
@RequestMapping("/api/v1/dunning")
@Tag(name = "billing")
class DunningController {

    private final Dunning dunning;
    private final IdempotentRequests requests;
    private final Problems problems;

    DunningController(Dunning dunning, IdempotentRequests requests, Problems problems) {
        this.dunning = dunning;
        this.requests = requests;
        this.problems = problems;
    }

    /** @param step friendly, formal or suspended: taken only if it is the next, so that no two are taken for one wish */
    record NewStep(@Nullable String operatorId, @Nullable String step) {}

    record Hold(
            @Nullable String operatorId,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Who has something overdue, the longest first")
    ResponseEntity<List<DebtorView>> list(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        dunning.list(caller, OperatorId.parse(operator)),
                        debtor -> debtor.payer().toString(),
                        DebtorView::of);
    }

    @GetMapping("/{payer}/acts")
    @Operation(summary = "What was done about a payer so far, the latest first")
    List<DebtorView.Act> acts(Caller caller, @PathVariable String payer, @RequestParam String operator) {
        return dunning.acts(caller, OperatorId.parse(operator), PayerId.parse(payer)).stream()
                .map(DebtorView.Act::of)
                .toList();
    }

    @PostMapping("/{payer}/steps")
    @Operation(summary = "Take the next step now instead of on its day: its letter, or the suspension")
    ResponseEntity<?> take(
            Caller caller, @PathVariable String payer, @RequestBody NewStep wanted, HttpServletRequest request) {
        OperatorId operator = operator(wanted.operatorId());
        PayerId id = PayerId.parse(payer);
        DunningStep step = Words.parse("step", DunningStep.class, Input.text("step", wanted.step(), 20));
        return requests.once(
                request,
                caller,
                () -> dunning.take(caller, operator, id, step)
                        ? new Creation.Created(payer, debtor(caller, operator, id))
                        : new Creation.Refused(nothingToDo()));
    }

    @PutMapping("/{payer}/hold")
    @Operation(summary = "Let nothing happen before a day")
    ResponseEntity<?> hold(Caller caller, @PathVariable String payer, @RequestBody Hold wanted, Locale reader) {
        OperatorId operator = operator(wanted.operatorId());
        PayerId id = PayerId.parse(payer);
        LocalDate until = Input.chosen("until", wanted.until());
        String reason = Input.text("reason", wanted.reason(), Dunning.LONGEST_REASON);
        return answer(caller, operator, id, dunning.hold(caller, operator, id, until, reason), reader);
    }

    @DeleteMapping("/{payer}/hold")
    @Operation(summary = "Let things go on")
    ResponseEntity<?> release(Caller caller, @PathVariable String payer, @RequestParam String operator, Locale reader) {
        OperatorId of = OperatorId.parse(operator);
        PayerId id = PayerId.parse(payer);
        return answer(caller, of, id, dunning.release(caller, of, id), reader);
    }

    private ResponseEntity<?> answer(Caller caller, OperatorId operator, PayerId payer, boolean done, Locale reader) {
        return done
                ? ResponseEntity.ok(debtor(caller, operator, payer))
                : problems.ofRefusal(reader, nothingToDo(), List.of());
    }

    private DebtorView debtor(Caller caller, OperatorId operator, PayerId payer) {
        return dunning.list(caller, operator).stream()
                .filter(debtor -> debtor.payer().equals(payer))
                .map(DebtorView::of)
                .findFirst()
                .orElseThrow();
    }

    private static Refusal nothingToDo() {
        return Refusal.byState("no-such-dunning-step");
    }

    private static OperatorId operator(@Nullable String id) {
        return OperatorId.parse(Input.text("operatorId", id, 36));
    }
}
