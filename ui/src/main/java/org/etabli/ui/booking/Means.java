package org.etabli.ui.booking;

import org.etabli.reservation.RequestReservation.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What she wants to pay with.
 *
 * @param code a discount code, or null
 */
record Means(Payment payment, @Nullable String code) {

    static final Means BEST = new Means(Payment.BEST, null);
}
