package org.etabli.billing;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid back to a payer today.
 *
 * @param key names the wish: asked for twice under one key it is paid back once
 * @param note for instance the transfer's reference, or null
 */
public record NewRefund(
        String key,
        PayerId payer,
        PaymentMethod method,
        Money amount,
        @Nullable String note) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewRefund {
        key = NewPayment.key(key);
        if (!method.isHandedOver()) {
            throw new InvalidInputException("method", "not-readable");
        }
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "amount-positive");
        }
        note = Input.optional("note", note, NewPayment.NOTE);
    }
}
