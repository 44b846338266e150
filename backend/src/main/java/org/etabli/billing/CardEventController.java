package org.etabli.billing;

import io.swagger.v3.oas.annotations.Hidden;
import org.etabli.billing.provider.ForgedMessageException;
import org.etabli.billing.provider.StripeCheckout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe tells what became of payments. What it did not sign is not read; what failed here it tells again. */
@Hidden
@RestController
class CardEventController {

    private final StripeCheckout cards;
    private final CheckoutNews news;

    CardEventController(StripeCheckout cards, CheckoutNews news) {
        this.cards = cards;
        this.news = news;
    }

    @PostMapping(CardConfiguration.HOOK)
    ResponseEntity<Void> hear(
            @RequestBody String message,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
        try {
            cards.read(message, signature).ifPresent(news::book);
            return ResponseEntity.noContent().build();
        } catch (ForgedMessageException forged) {
            return ResponseEntity.badRequest().build();
        }
    }
}
