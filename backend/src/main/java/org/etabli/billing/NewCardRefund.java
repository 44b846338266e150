package org.etabli.billing;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PaymentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of a payment by card is to go back to the card.
 *
 * @param key names the wish: asked for twice under one key it goes back once
 * @param payment that came by card on the web
 * @param note in a few words, or null
 */
public record NewCardRefund(
        String key,
        PaymentId payment,
        Money amount,
        @Nullable String note) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewCardRefund {
        key = NewPayment.key(key);
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "amount-positive");
        }
        note = Input.optional("note", note, NewPayment.NOTE);
    }
}
