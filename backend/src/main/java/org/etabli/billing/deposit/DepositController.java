package org.etabli.billing.deposit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deposits over HTTP. */
@RestController
@RequestMapping("/api/v1/deposits")
@Tag(name = "billing")
class DepositController {

    private final Deposits deposits;
    private final IdempotentRequests requests;

    DepositController(Deposits deposits, IdempotentRequests requests) {
        this.deposits = deposits;
        this.requests = requests;
    }

    @GetMapping
    @Operation(
            summary = "What is held as deposits, at most a hundred",
            description =
                    "The caller's own; with member, those of a member that the caller may see; with operator, what"
                            + " it still holds, by a word in the name or in what it is for.")
    List<View> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String operator,
            @RequestParam(required = false) @Nullable String search) {
        List<Deposit> found = operator == null
                ? deposits.of(caller, member == null ? caller.member() : new MemberId(Ids.parse(member)))
                : deposits.held(caller, OperatorId.parse(operator), search == null ? "" : search);
        return found.stream().map(View::of).toList();
    }

    @GetMapping("/{id}/movements")
    @Operation(summary = "What filled and emptied a deposit, the latest first")
    List<Movement> movements(Caller caller, @PathVariable String id) {
        return deposits.movements(caller, DepositId.parse(id)).stream()
                .map(Movement::of)
                .toList();
    }

    @PostMapping
    @Operation(summary = "Take a deposit of a member")
    ResponseEntity<?> take(Caller caller, @RequestBody Taking wanted, HttpServletRequest request) {
        OperatorId operator = OperatorId.parse(Input.text("operatorId", wanted.operatorId(), 36));
        NewDeposit deposit = wanted.deposit();
        return once(caller, request, deposit.id(operator), () -> deposits.take(caller, operator, deposit));
    }

    @PostMapping("/{id}/returns")
    @Operation(summary = "Give a deposit back, wholly or in part")
    ResponseEntity<?> giveBack(
            Caller caller, @PathVariable String id, @RequestBody Back wanted, HttpServletRequest request) {
        DepositId deposit = DepositId.parse(id);
        DepositReturn back = new DepositReturn(
                key(),
                deposit,
                method(wanted.method()),
                Input.chosen("amount", wanted.amount()).toMoney(),
                wanted.note());
        return once(caller, request, deposit, () -> deposits.giveBack(caller, back));
    }

    @PostMapping("/{id}/keepings")
    @Operation(
            summary = "Keep of a deposit",
            description =
                    "With invoiceId it pays that invoice of hers, all of it as far as it goes unless an amount says"
                            + " less; otherwise an invoice is made that says why, and paid at once.")
    ResponseEntity<?> keep(
            Caller caller, @PathVariable String id, @RequestBody Keeping wanted, HttpServletRequest request) {
        DepositId deposit = DepositId.parse(id);
        if (wanted.invoiceId() != null) {
            InvoiceId invoice = InvoiceId.parse(wanted.invoiceId());
            Money most = wanted.amount() == null
                    ? null
                    : Input.chosen("amount", wanted.amount()).toMoney();
            return once(caller, request, deposit, () -> deposits.settle(caller, key(), deposit, invoice, most));
        }
        DepositKeeping keeping = new DepositKeeping(
                key(),
                deposit,
                Input.chosen("amount", wanted.amount()).toMoney(),
                Input.text("why", wanted.why(), NewDeposit.TEXT));
        return once(caller, request, deposit, () -> deposits.keep(caller, keeping));
    }

    private ResponseEntity<?> once(
            Caller caller, HttpServletRequest request, DepositId deposit, Supplier<PaymentOutcome> deed) {
        return requests.once(request, caller, () -> switch (deed.get()) {
            case PaymentOutcome.Recorded(var id, var number) ->
                new Creation.Created(deposit.toString(), new Done(deposit.toString(), id.toString(), number));
            case PaymentOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }

    private static String key() {
        return "api-" + UUID.randomUUID();
    }

    private static PaymentMethod method(@Nullable String word) {
        return Words.parse("method", PaymentMethod.class, Input.text("method", word, 20));
    }

    /** @param method cash, cheque, transfer, card-terminal or wallet */
    record Taking(
            @Nullable String operatorId,
            @Nullable String memberId,
            @Nullable String what,
            @Nullable String method,
            @Nullable Amount amount,
            @Nullable String note) {

        NewDeposit deposit() {
            return new NewDeposit(
                    key(),
                    new MemberId(Ids.parse(Input.text("memberId", memberId, 36))),
                    Input.text("what", what, NewDeposit.TEXT),
                    DepositController.method(method),
                    Input.chosen("amount", amount).toMoney(),
                    note);
        }
    }

    record Back(
            @Nullable String method,
            @Nullable Amount amount,
            @Nullable String note) {}

    /** @param invoiceId that it pays, or null: then {@code amount} and {@code why} make a new one */
    record Keeping(
            @Nullable String invoiceId,
            @Nullable Amount amount,
            @Nullable String why) {}

    /** @param paymentId at /api/v1/payments */
    record Done(String depositId, String paymentId, String number) {}

    record View(
            String id,
            String operatorId,
            String operator,
            String name,
            String what,
            Amount amount,
            Amount held,
            Instant takenAt) {

        static View of(Deposit deposit) {
            return new View(
                    deposit.id().toString(),
                    deposit.operator().toString(),
                    deposit.operatorName(),
                    deposit.name(),
                    deposit.what(),
                    Amount.of(deposit.amount()),
                    Amount.of(deposit.held()),
                    deposit.takenAt());
        }
    }

    /** @param amount negative for what was given back or kept */
    record Movement(
            String paymentId,
            String number,
            LocalDate on,
            String method,
            Amount amount,
            @Nullable String invoice,
            boolean reversal,
            @Nullable String note) {

        static Movement of(DepositMovement movement) {
            return new Movement(
                    movement.payment().toString(),
                    movement.number(),
                    movement.on(),
                    Words.of(movement.method()),
                    Amount.of(movement.amount()),
                    movement.invoice(),
                    movement.reversal(),
                    movement.note());
        }
    }
}
