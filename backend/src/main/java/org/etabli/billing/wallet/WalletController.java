package org.etabli.billing.wallet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.etabli.billing.NewRefund;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Wallets over HTTP. */
@RestController
@Tag(name = "billing")
class WalletController {

    private static final int MOVEMENTS = 100;

    private final Wallets wallets;
    private final WalletStatements statements;
    private final IdempotentRequests requests;

    WalletController(Wallets wallets, WalletStatements statements, IdempotentRequests requests) {
        this.wallets = wallets;
        this.statements = statements;
        this.requests = requests;
    }

    @GetMapping("/api/v1/wallets")
    @Operation(
            summary = "What was paid ahead, operator by operator",
            description = "The caller's own; with member, those of a member that the caller may see.")
    List<View> list(Caller caller, @RequestParam(required = false) @Nullable String member) {
        MemberId whose = member == null ? caller.member() : new MemberId(Ids.parse(member));
        return statements.of(caller, whose).stream().map(View::of).toList();
    }

    @GetMapping("/api/v1/wallets/{id}/movements")
    @Operation(summary = "The latest hundred movements of a wallet, the latest first")
    List<Movement> movements(Caller caller, @PathVariable String id) {
        return statements.movements(caller, new PayerId(Ids.parse(id)), MOVEMENTS).stream()
                .map(Movement::of)
                .toList();
    }

    @PostMapping("/api/v1/wallet-top-ups")
    @Operation(summary = "Record what a member pays ahead")
    ResponseEntity<?> topUp(Caller caller, @RequestBody TopUp wanted, HttpServletRequest request) {
        return once(caller, request, () -> wallets.topUp(caller, operator(wanted.operatorId()), wanted.topUp()));
    }

    @PostMapping("/api/v1/wallet-payments")
    @Operation(summary = "Settle an invoice out of its payer's wallet, in full or as far as it goes")
    ResponseEntity<?> spend(Caller caller, @RequestBody Spending wanted, HttpServletRequest request) {
        return once(
                caller,
                request,
                () -> wallets.spend(
                        caller,
                        "api-" + UUID.randomUUID(),
                        InvoiceId.parse(Input.text("invoiceId", wanted.invoiceId(), 36)),
                        wanted.amount() == null ? null : wanted.amount().toMoney()));
    }

    @PostMapping("/api/v1/wallet-refunds")
    @Operation(summary = "Give back what is in a wallet")
    ResponseEntity<?> refund(Caller caller, @RequestBody Back wanted, HttpServletRequest request) {
        return once(caller, request, () -> wallets.refund(caller, operator(wanted.operatorId()), wanted.refund()));
    }

    private ResponseEntity<?> once(Caller caller, HttpServletRequest request, Supplier<PaymentOutcome> deed) {
        return requests.once(request, caller, () -> switch (deed.get()) {
            case PaymentOutcome.Recorded(var id, var number) ->
                new Creation.Created(id.toString(), new Done(id.toString(), number));
            case PaymentOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }

    private static OperatorId operator(@Nullable String id) {
        return OperatorId.parse(Input.text("operatorId", id, 36));
    }

    private static PaymentMethod method(@Nullable String word) {
        return Words.parse("method", PaymentMethod.class, Input.text("method", word, 20));
    }

    /** @param method cash, cheque, transfer or card-terminal */
    record TopUp(
            @Nullable String operatorId,
            @Nullable String memberId,
            @Nullable String method,
            @Nullable Amount amount,
            @Nullable String note) {

        NewTopUp topUp() {
            return new NewTopUp(
                    "api-" + UUID.randomUUID(),
                    new MemberId(Ids.parse(Input.text("memberId", memberId, 36))),
                    WalletController.method(method),
                    Input.chosen("amount", amount).toMoney(),
                    note);
        }
    }

    /** @param amount no more than this, or null for all that is open */
    record Spending(@Nullable String invoiceId, @Nullable Amount amount) {}

    record Back(
            @Nullable String operatorId,
            @Nullable String walletId,
            @Nullable String method,
            @Nullable Amount amount,
            @Nullable String note) {

        NewRefund refund() {
            return new NewRefund(
                    "api-" + UUID.randomUUID(),
                    new PayerId(Ids.parse(Input.text("walletId", walletId, 36))),
                    WalletController.method(method),
                    Input.chosen("amount", amount).toMoney(),
                    note);
        }
    }

    /** @param paymentId at /api/v1/payments */
    record Done(String paymentId, String number) {}

    record View(String id, String operatorId, String operator, Amount balance) {

        static View of(Wallet wallet) {
            return new View(
                    wallet.payer().toString(),
                    wallet.operator().toString(),
                    wallet.operatorName(),
                    Amount.of(wallet.balance()));
        }
    }

    /** @param amount negative for what left the wallet */
    record Movement(
            String paymentId,
            String number,
            Instant at,
            String method,
            Amount amount,
            Amount balance,
            @Nullable String invoice,
            @Nullable String note) {

        static Movement of(WalletMovement movement) {
            return new Movement(
                    movement.payment().toString(),
                    movement.number(),
                    movement.at(),
                    Words.of(movement.method()),
                    Amount.of(movement.amount()),
                    Amount.of(movement.balance()),
                    movement.invoice(),
                    movement.note());
        }
    }
}
