package org.etabli.billing;

import java.net.URI;
import org.etabli.kernel.CheckoutId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a payment by card stands.
 *
 * @param address where she can still pay, or null
 */
public record CheckoutState(
        CheckoutId id,
        Standing standing,
        CheckoutCause cause,
        String seller,
        Money amount,
        @Nullable URI address) {

    /** Where it has got to. */
    public enum Standing {
        /** She has not paid yet, or we have not heard of it yet. */
        OPEN,
        /** Her card was refused; she may try another one. */
        DECLINED,
        PAID,
        /** She paid what nobody owed any more; it goes back to her card. */
        PAID_TWICE,
        LAPSED,
        REFUNDED
    }
}
