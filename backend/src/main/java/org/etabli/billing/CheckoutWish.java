package org.etabli.billing;

import java.util.Locale;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid by card.
 *
 * @param language that who pays reads, or null for that of her account
 */
record CheckoutWish(
        OperatorId operator,
        CheckoutCause cause,
        Money amount,
        @Nullable Locale language) {}
