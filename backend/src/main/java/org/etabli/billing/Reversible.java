package org.etabli.billing;

import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A payment as it is about to be taken back. */
record Reversible(
        PaymentId id,
        PayerId payer,
        PaymentMethod method,
        long amountMinor,
        CurrencyUnit currency,
        boolean isReversal,
        boolean paidOut,
        Fund fund) {

    boolean isOf(Fund held, PaymentMethod out) {
        return fund == held || method == out;
    }

    boolean filled(Fund held, PaymentMethod out) {
        return fund == held && !paidOut || method == out && paidOut;
    }

    Money amount() {
        return Money.ofMinor(currency, amountMinor);
    }
}
