package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.web.Amount;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments and refunds over HTTP. */
@RestController
@Tag(name = "billing")
class PaymentController {

    private final Payments payments;
    private final PaymentHistory history;
    private final Credits credits;
    private final CardRefunds cardRefunds;
    private final IdempotentRequests requests;

    PaymentController(
            Payments payments,
            PaymentHistory history,
            Credits credits,
            CardRefunds cardRefunds,
            IdempotentRequests requests) {
        this.payments = payments;
        this.history = history;
        this.credits = credits;
        this.cardRefunds = cardRefunds;
        this.requests = requests;
    }

    @GetMapping("/api/v1/payments")
    @Operation(
            summary = "Payments, refunds and what took them back, the latest first",
            description = "The caller's own; with operator, all of an operator's for who bills there.")
    ResponseEntity<List<View>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        int offset = InvoiceViews.offset(paging);
        List<RecordedPayment> found = operator == null
                ? history.listOwn(caller, offset, paging.limit() + 1)
                : history.list(caller, OperatorId.parse(operator), offset, paging.limit() + 1);
        return paging.answer(found, last -> Integer.toString(offset + paging.limit()), View::of);
    }

    @GetMapping("/api/v1/payments/{id}")
    @Operation(summary = "One payment")
    View get(Caller caller, @PathVariable String id) {
        return View.of(history.get(caller, new PaymentId(Ids.parse(id))));
    }

    @PostMapping("/api/v1/payments")
    @Operation(summary = "Record a payment of one payer's invoices; what is left over stays with her as a credit")
    ResponseEntity<?> record(Caller caller, @RequestBody NewRecord wanted, HttpServletRequest request) {
        return requests.once(
                request, caller, () -> creation(caller, payments.record(caller, wanted.operator(), wanted.payment())));
    }

    @PostMapping("/api/v1/payments/{id}/reversal")
    @Operation(summary = "Take a payment back; its invoices are open again")
    ResponseEntity<?> reverse(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason reason,
            HttpServletRequest request) {
        return requests.once(
                request,
                caller,
                () -> creation(
                        caller,
                        payments.reverse(
                                caller, new PaymentId(Ids.parse(id)), reason == null ? null : reason.reason())));
    }

    @PostMapping("/api/v1/payments/{id}/refunds")
    @Operation(summary = "Send a part of a payment by card back to the card, out of what was paid too much")
    ResponseEntity<?> refundToCard(
            Caller caller, @PathVariable String id, @RequestBody PartBack wanted, HttpServletRequest request) {
        return requests.once(
                request,
                caller,
                () -> creation(caller, cardRefunds.refund(caller, wanted.of(new PaymentId(Ids.parse(id))))));
    }

    @PostMapping("/api/v1/refunds")
    @Operation(summary = "Pay back what a payer has paid too much")
    ResponseEntity<?> refund(Caller caller, @RequestBody NewPayOut wanted, HttpServletRequest request) {
        return requests.once(
                request, caller, () -> creation(caller, credits.refund(caller, wanted.operator(), wanted.refund())));
    }

    private Creation creation(Caller caller, PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Recorded(var id, var number) ->
                new Creation.Created(id.toString(), View.of(history.get(caller, id)));
            case PaymentOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        };
    }

    record PartBack(@Nullable Amount amount, @Nullable String note) {

        NewCardRefund of(PaymentId payment) {
            return new NewCardRefund(
                    "api-" + UUID.randomUUID(),
                    payment,
                    Input.chosen("amount", amount).toMoney(),
                    note);
        }
    }

    record Reason(@Nullable String reason) {}

    /** @param amount in the currency's major unit, for instance {@code 12.50} */
    record NewRecord(
            @Nullable String operatorId,
            @Nullable List<String> invoiceIds,
            @Nullable String method,
            @Nullable Amount amount,
            @Nullable String receivedOn,
            @Nullable String note) {

        OperatorId operator() {
            return OperatorId.parse(Input.text("operatorId", operatorId, 36));
        }

        NewPayment payment() {
            return new NewPayment(
                    "api-" + UUID.randomUUID(),
                    Input.chosen("invoiceIds", invoiceIds).stream()
                            .map(InvoiceId::parse)
                            .toList(),
                    Words.parse("method", PaymentMethod.class, Input.text("method", method, 20)),
                    Input.chosen("amount", amount).toMoney(),
                    day(receivedOn),
                    note);
        }
    }

    record NewPayOut(
            @Nullable String operatorId,
            @Nullable String payerId,
            @Nullable String method,
            @Nullable Amount amount,
            @Nullable String note) {

        OperatorId operator() {
            return OperatorId.parse(Input.text("operatorId", operatorId, 36));
        }

        NewRefund refund() {
            return new NewRefund(
                    "api-" + UUID.randomUUID(),
                    new PayerId(Ids.parse(Input.text("payerId", payerId, 36))),
                    Words.parse("method", PaymentMethod.class, Input.text("method", method, 20)),
                    Input.chosen("amount", amount).toMoney(),
                    note);
        }
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(Input.text("receivedOn", typed, 10));
        } catch (DateTimeParseException malformed) {
            throw new InvalidInputException("receivedOn", "not-readable");
        }
    }

    /**
     * @param amount negative for what went to the customer or was taken back
     * @param purpose what it is for: invoices, or the wallet
     * @param reverses the number of what it takes back, or null
     */
    record View(
            String id,
            String number,
            String customer,
            String method,
            Amount amount,
            LocalDate receivedOn,
            @Nullable String note,
            boolean refund,
            String purpose,
            @Nullable String reverses,
            boolean reversed) {

        static View of(RecordedPayment payment) {
            return new View(
                    payment.id().toString(),
                    payment.number(),
                    payment.customer(),
                    Words.of(payment.method()),
                    Amount.of(payment.signed()),
                    payment.receivedOn(),
                    payment.note(),
                    payment.paidOut(),
                    Words.of(payment.fund()),
                    payment.reverses(),
                    payment.reversed());
        }
    }
}
