package org.etabli.billing.provider;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cards by Stripe Checkout: the payer enters her card on Stripe's page, and no card number ever comes here. Every call
 * carries a key that Stripe answers once.
 */
@Component
public class StripeCheckout implements PaymentProvider {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int RETRIES = 2;
    /** How old a signed message may be, in seconds; older ones may be a copy that somebody kept. */
    private static final long TOLERANCE = Webhook.DEFAULT_TOLERANCE;

    private final StripeSettings settings;
    private final StripeClient stripe;
    private final Clock clock;

    StripeCheckout(StripeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(settings.isComplete() ? settings.key() : "none")
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES);
        if (settings.apiBase() != null && !settings.apiBase().isBlank()) {
            builder.setApiBase(settings.apiBase());
        }
        this.stripe = builder.build();
    }

    @Override
    public boolean isOffered() {
        return settings.isComplete();
    }

    @Override
    public Asked ask(Order order) {
        Session session = call(() -> stripe.v1().checkout().sessions().create(session(order), once(order, "checkout")));
        return new Asked.Redirect(session.getId(), URI.create(session.getUrl()));
    }

    private static SessionCreateParams session(Order order) {
        String id = order.id().toString();
        SessionCreateParams.Builder session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setLocale(SessionCreateParams.Locale.valueOf(order.language().toUpperCase(Locale.ROOT)))
                .setClientReferenceId(id)
                .putMetadata(StripeEvents.CHECKOUT, id)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata(StripeEvents.CHECKOUT, id)
                        .setDescription(order.label())
                        .build())
                .setExpiresAt(order.until().getEpochSecond())
                .setSuccessUrl(order.back().toString())
                .setCancelUrl(order.back() + "?left")
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency(order.amount()
                                        .getCurrencyUnit()
                                        .getCode()
                                        .toLowerCase(Locale.ROOT))
                                .setUnitAmount(order.amount().getAmountMinorLong())
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName(order.label())
                                        .build())
                                .build())
                        .build());
        if (order.email() != null) {
            session.setCustomerEmail(order.email());
        }
        return session.build();
    }

    @Override
    public Optional<ProviderEvent> look(Order order, String reference) {
        return StripeEvents.of(call(() -> stripe.v1()
                .checkout()
                .sessions()
                .retrieve(reference, options(order).build())));
    }

    @Override
    public void giveBack(Order order, String transaction) {
        call(() -> stripe.v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(transaction)
                                .putMetadata(StripeEvents.CHECKOUT, order.id().toString())
                                .build(),
                        once(order, "refund")));
    }

    @Override
    public void giveBack(Order order, String transaction, UUID refund, Money part) {
        call(() -> stripe.v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(transaction)
                                .setAmount(part.getAmountMinorLong())
                                .putMetadata(StripeEvents.CHECKOUT, order.id().toString())
                                .build(),
                        options(order).setIdempotencyKey("refund " + refund).build()));
    }

    /**
     * Reads what Stripe tells; empty for what is of no interest here.
     *
     * @param signature the header {@code Stripe-Signature}
     * @throws ForgedMessageException when Stripe did not sign it, or long ago
     */
    public Optional<ProviderEvent> read(String message, @Nullable String signature) {
        if (!isOffered() || signature == null) {
            throw new ForgedMessageException();
        }
        try {
            return StripeEvents.of(Webhook.constructEvent(
                    message, signature, Objects.requireNonNull(settings.webhookSecret()), TOLERANCE, clock));
        } catch (SignatureVerificationException forged) {
            throw new ForgedMessageException();
        }
    }

    private static RequestOptions once(Order order, String purpose) {
        return options(order).setIdempotencyKey(purpose + " " + order.id()).build();
    }

    private static RequestOptions.RequestOptionsBuilder options(Order order) {
        RequestOptions.RequestOptionsBuilder options = RequestOptions.builder();
        if (order.account() != null) {
            options.setStripeAccount(order.account());
        }
        return options;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (StripeException failed) {
            throw new ProviderAwayException("Stripe: " + failed.getMessage(), failed);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws StripeException;
    }
}
