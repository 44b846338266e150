package org.etabli.billing.wallet;

import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a member hands over today, to be spent later.
 *
 * @param key names the wish: asked for twice under one key it is recorded once
 * @param note for instance a cheque's number, or null
 */
public record NewTopUp(
        String key,
        MemberId member,
        PaymentMethod method,
        Money amount,
        @Nullable String note) {

    /** A wallet is for a month's visits and not for savings: electronic money begins beyond. In major units. */
    static final int LARGEST = 1_000;

    private static final int NOTE = 140;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewTopUp {
        key = NewPayment.key(key);
        NewPayment.mustBeHandedOver(method, amount, LARGEST);
        note = Input.optional("note", note, NOTE);
    }
}
