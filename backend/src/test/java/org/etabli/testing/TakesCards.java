package org.etabli.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test in which operators can take cards, of one server that speaks Stripe's language. */
public interface TakesCards {

    StripeServer STRIPE = new StripeServer();

    @BeforeEach
    default void a_server_that_was_asked_nothing_yet() {
        STRIPE.forget();
    }

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry settings) {
        settings.add("etabli.stripe.key", () -> StripeServer.KEY);
        settings.add("etabli.stripe.webhook-secret", () -> StripeServer.SECRET);
        settings.add("etabli.stripe.api-base", STRIPE::address);
    }
}
