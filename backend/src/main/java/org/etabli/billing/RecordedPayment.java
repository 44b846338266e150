package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.PaymentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list.
 *
 * @param paidOut whether it went to the customer
 * @param reverses the number of the payment that this takes back, or null
 * @param reversed whether it was taken back
 */
public record RecordedPayment(
        PaymentId id,
        String number,
        String customer,
        PaymentMethod method,
        Money amount,
        LocalDate receivedOn,
        @Nullable String note,
        boolean paidOut,
        Fund fund,
        @Nullable String reverses,
        boolean reversed) {

    /** Negative for what went to the customer. */
    public Money signed() {
        return (reverses == null) != paidOut ? amount : amount.negated();
    }
}
