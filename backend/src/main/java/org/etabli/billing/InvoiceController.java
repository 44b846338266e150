package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices and credit notes over HTTP. */
@RestController
@Tag(name = "billing")
class InvoiceController {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final InvoiceViews views;
    private final IdempotentRequests requests;

    InvoiceController(Invoices invoices, CreditNotes creditNotes, InvoiceViews views, IdempotentRequests requests) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.views = views;
        this.requests = requests;
    }

    @GetMapping("/api/v1/invoices")
    @Operation(
            summary = "Invoices and credit notes, the latest first",
            description = "The caller's own; with operator, all of an operator's for who bills there.")
    ResponseEntity<List<InvoiceViews.Line>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        int offset = InvoiceViews.offset(paging);
        List<InvoiceSummary> found = operator == null
                ? invoices.listOwn(caller, offset, paging.limit() + 1)
                : invoices.list(caller, OperatorId.parse(operator), offset, paging.limit() + 1);
        return paging.answer(found, last -> Integer.toString(offset + paging.limit()), InvoiceViews.Line::of);
    }

    @GetMapping("/api/v1/invoices/{id}")
    @Operation(summary = "One invoice or credit note with its lines and totals by VAT rate")
    InvoiceViews.Whole get(Caller caller, @PathVariable String id, Locale reader) {
        return views.whole(invoices.get(caller, InvoiceId.parse(id)), reader);
    }

    @PostMapping("/api/v1/credit-notes")
    @Operation(
            summary = "Take an invoice back, as a whole or in part",
            description =
                    "Without lines, all that is left of it. An amount includes VAT and is at most what is left of its line.")
    ResponseEntity<?> credit(Caller caller, @RequestBody NewCreditNote wanted, HttpServletRequest request) {
        return requests.once(request, caller, () -> switch (creditNotes.write(caller, wanted.wish())) {
            case CreditNotes.Outcome.Written(var id, var number) ->
                new Creation.Created(id.toString(), new WrittenCreditNote(id.toString(), number));
            case CreditNotes.Outcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }

    /** @param line its place on the invoice, from 1 */
    record CreditedLine(int line, @Nullable Amount amount) {}

    record NewCreditNote(
            @Nullable String invoiceId,
            @Nullable List<CreditedLine> lines,
            @Nullable String reason) {

        CreditWish wish() {
            Map<Integer, Long> amounts = new HashMap<>();
            if (lines != null) {
                lines.forEach(each -> amounts.put(
                        each.line(),
                        Input.chosen("lines", each.amount()).toMoney().getAmountMinorLong()));
            }
            return new CreditWish(InvoiceId.parse(Input.text("invoiceId", invoiceId, 36)), amounts, reason);
        }
    }

    record WrittenCreditNote(String id, String number) {}
}
