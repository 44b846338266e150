package org.etabli.billing.gift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.OperatorId;
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

/**
 * Gift cards over HTTP. They are not sold here: the answers to requests are kept to be given again, and a code must not be.
 */
@RestController
@Tag(name = "billing")
class GiftCardController {

    private static final int AT_MOST = 100;

    private final GiftCards cards;
    private final GiftRedemption redemption;
    private final IdempotentRequests requests;

    GiftCardController(GiftCards cards, GiftRedemption redemption, IdempotentRequests requests) {
        this.cards = cards;
        this.redemption = redemption;
        this.requests = requests;
    }

    @GetMapping("/api/v1/gift-cards")
    @Operation(summary = "The latest hundred gift cards of an operator, by names or by the code's last four signs")
    List<View> list(
            Caller caller, @RequestParam String operator, @RequestParam(required = false) @Nullable String search) {
        return cards.list(caller, OperatorId.parse(operator), search == null ? "" : search, AT_MOST).stream()
                .map(View::of)
                .toList();
    }

    @PostMapping("/api/v1/gift-cards/{id}/refund")
    @Operation(summary = "Give the price of a gift card back that nobody has redeemed")
    ResponseEntity<?> giveBack(
            Caller caller, @PathVariable String id, @RequestBody Way way, HttpServletRequest request) {
        return once(
                caller,
                request,
                () -> cards.giveBack(
                        caller,
                        Ids.parse(id),
                        Words.parse("method", PaymentMethod.class, Input.text("method", way.method(), 20))));
    }

    @PostMapping("/api/v1/gift-card-redemptions")
    @Operation(summary = "Put a gift card into the caller's own wallet; ten tries in an hour")
    ResponseEntity<?> redeem(Caller caller, @RequestBody Typed typed, HttpServletRequest request) {
        return once(caller, request, () -> redemption.redeem(caller, Input.text("code", typed.code(), 60)));
    }

    private ResponseEntity<?> once(Caller caller, HttpServletRequest request, Supplier<PaymentOutcome> deed) {
        return requests.once(request, caller, () -> switch (deed.get()) {
            case PaymentOutcome.Recorded(var id, var number) ->
                new Creation.Created(id.toString(), new Done(id.toString(), number));
            case PaymentOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }

    record Typed(@Nullable String code) {}

    /** @param method by which the money leaves */
    record Way(@Nullable String method) {}

    /** @param paymentId at /api/v1/payments */
    record Done(String paymentId, String number) {}

    /** @param ending the code's last four signs */
    record View(
            String id,
            String ending,
            Amount amount,
            String buyer,
            @Nullable String recipient,
            LocalDate soldOn,
            LocalDate expiresOn,
            String state) {

        static View of(GiftCard card) {
            return new View(
                    card.id().toString(),
                    card.ending(),
                    Amount.of(card.amount()),
                    card.buyer(),
                    card.recipient(),
                    card.soldOn(),
                    card.expiresOn(),
                    Words.of(card.state()));
        }
    }
}
