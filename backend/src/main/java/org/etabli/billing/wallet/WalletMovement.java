package org.etabli.billing.wallet;

import java.time.Instant;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.PaymentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What filled a wallet or emptied it.
 *
 * @param number of the payment, as printed
 * @param amount negative for what left the wallet
 * @param balance what stood in the wallet afterwards
 * @param invoice that it settled, as printed, or null
 * @param reversal whether it took another movement back
 */
public record WalletMovement(
        PaymentId payment,
        String number,
        Instant at,
        PaymentMethod method,
        Money amount,
        Money balance,
        @Nullable String invoice,
        boolean reversal,
        @Nullable String note) {}
