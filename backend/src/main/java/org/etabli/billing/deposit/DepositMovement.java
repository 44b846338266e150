package org.etabli.billing.deposit;

import java.time.LocalDate;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.PaymentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What filled a deposit or emptied it.
 *
 * @param number of the payment, as printed
 * @param on in the operator's calendar
 * @param amount negative for what was given back or kept
 * @param invoice that it settled, as printed, or null
 * @param reversal whether it took another movement back
 */
public record DepositMovement(
        PaymentId payment,
        String number,
        LocalDate on,
        PaymentMethod method,
        Money amount,
        @Nullable String invoice,
        boolean reversal,
        @Nullable String note) {

    /** Whether it was kept and paid an invoice. */
    public boolean isKept() {
        return method == PaymentMethod.DEPOSIT;
    }
}
