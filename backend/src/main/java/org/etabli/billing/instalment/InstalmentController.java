package org.etabli.billing.instalment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Instalments of an invoice over HTTP. */
@RestController
@RequestMapping("/api/v1/invoices/{id}/instalments")
@Tag(name = "billing")
class InstalmentController {

    private final Instalments instalments;
    private final IdempotentRequests requests;

    InstalmentController(Instalments instalments, IdempotentRequests requests) {
        this.instalments = instalments;
        this.requests = requests;
    }

    @GetMapping
    @Operation(
            summary = "The instalments over which an invoice is spread",
            description = "For whoever sees the invoice; not found where nothing was agreed.")
    View get(Caller caller, @PathVariable String id) {
        InvoiceId invoice = InvoiceId.parse(id);
        return View.of(
                instalments.find(caller, invoice).orElseThrow(() -> new NotFoundException("instalments", invoice)));
    }

    @PostMapping
    @Operation(
            summary = "Spread what is open of an invoice over instalments",
            description = "Either parts, which are together exactly what is open, or a count and the first day: equal"
                    + " parts then, one a month, the last with what can't be divided.")
    ResponseEntity<?> agree(
            Caller caller, @PathVariable String id, @RequestBody Wanted wanted, HttpServletRequest request) {
        InvoiceId invoice = InvoiceId.parse(id);
        return requests.once(request, caller, () -> switch (instalments.agree(
                caller, new NewInstalments(invoice, parts(caller, invoice, wanted)))) {
            case InstalmentOutcome.Agreed(var plan) -> new Creation.Created(id, View.of(plan));
            case InstalmentOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the instalments: what is open is due again as the invoice says")
    void end(Caller caller, @PathVariable String id) {
        instalments.end(caller, InvoiceId.parse(id));
    }

    private List<NewInstalments.Part> parts(Caller caller, InvoiceId invoice, Wanted wanted) {
        return wanted.parts() == null
                ? instalments.propose(
                        caller,
                        invoice,
                        Input.chosen("count", wanted.count()),
                        Input.chosen("firstOn", wanted.firstOn()))
                : wanted.parts().stream()
                        .map(part -> new NewInstalments.Part(
                                Input.chosen("dueOn", part.dueOn()),
                                Input.chosen("amount", part.amount()).toMoney()))
                        .toList();
    }

    record Part(@Nullable LocalDate dueOn, @Nullable Amount amount) {}

    record Wanted(
            @Nullable List<Part> parts,
            @Nullable Integer count,
            @Nullable LocalDate firstOn) {}

    /** @param open of it, still to be paid */
    record Line(LocalDate dueOn, Amount amount, Amount open, boolean overdue) {}

    /** @param state running, late or paid */
    record View(String invoiceId, String state, Amount total, Amount open, Instant agreedAt, List<Line> instalments) {

        static View of(InstalmentPlan plan) {
            return new View(
                    plan.invoice().toString(),
                    Words.of(plan.state()),
                    Amount.of(plan.total()),
                    Amount.of(plan.open()),
                    plan.agreedAt(),
                    plan.instalments().stream()
                            .map(each -> new Line(
                                    each.dueOn(),
                                    Amount.of(each.amount()),
                                    Amount.of(each.open()),
                                    each.isOverdue(plan.today())))
                            .toList());
        }
    }
}
