package org.etabli.billing.provider;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.etabli.billing.provider.ProviderEvent.Declined;
import org.etabli.billing.provider.ProviderEvent.Lapsed;
import org.etabli.billing.provider.ProviderEvent.Paid;
import org.etabli.billing.provider.ProviderEvent.Refunded;
import org.etabli.billing.provider.ProviderEvent.RefundedInPart;
import org.etabli.kernel.CheckoutId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What Stripe's objects mean here. Those that carry no checkout of ours are somebody else's. */
final class StripeEvents {

    /** Our name for the checkout, in the metadata of sessions, payment intents and, by them, charges. */
    static final String CHECKOUT = "checkout";

    private StripeEvents() {}

    static Optional<ProviderEvent> of(Event event) {
        return switch (event.getType()) {
            case "checkout.session.completed",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.expired",
                    "charge.refunded",
                    "payment_intent.payment_failed" -> of(object(event));
            default -> Optional.empty();
        };
    }

    private static Optional<ProviderEvent> of(StripeObject object) {
        return switch (object) {
            case Session session -> of(session);
            case Charge charge -> checkout(charge.getMetadata()).map(id -> refund(id, charge));
            case PaymentIntent intent -> checkout(intent.getMetadata()).map(Declined::new);
            default -> Optional.empty();
        };
    }

    private static ProviderEvent refund(CheckoutId checkout, Charge charge) {
        return Boolean.TRUE.equals(charge.getRefunded())
                ? new Refunded(checkout)
                : new RefundedInPart(checkout, money(charge.getCurrency(), charge.getAmountRefunded()));
    }

    static Optional<ProviderEvent> of(Session session) {
        Optional<CheckoutId> checkout = checkout(session.getMetadata());
        if ("paid".equals(session.getPaymentStatus())) {
            return checkout.map(id -> new Paid(id, session.getPaymentIntent(), total(session)));
        }
        return "expired".equals(session.getStatus()) ? checkout.map(Lapsed::new) : Optional.empty();
    }

    private static Money total(Session session) {
        return money(session.getCurrency(), session.getAmountTotal());
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), minor);
    }

    private static Optional<CheckoutId> checkout(@Nullable Map<String, String> metadata) {
        return Optional.ofNullable(metadata).map(all -> all.get(CHECKOUT)).map(CheckoutId::parse);
    }

    /** The fields that are read here have been the same in every version of Stripe's API. */
    private static StripeObject object(Event event) {
        try {
            return event.getDataObjectDeserializer().deserializeUnsafe();
        } catch (EventDataObjectDeserializationException unreadable) {
            throw new IllegalStateException("event " + event.getId() + " can't be read", unreadable);
        }
    }
}
