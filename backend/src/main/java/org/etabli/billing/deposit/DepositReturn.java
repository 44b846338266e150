package org.etabli.billing.deposit;

import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What goes back of a deposit today.
 *
 * @param key names the wish: asked for twice under one key it goes back once
 * @param method handed over, or into her wallet
 * @param note for instance the transfer's reference, or null
 */
public record DepositReturn(
        String key,
        DepositId deposit,
        PaymentMethod method,
        Money amount,
        @Nullable String note) {

    /** @throws InvalidInputException naming the field that does not fit */
    public DepositReturn {
        key = NewPayment.key(key);
        NewDeposit.mustMove(method, amount);
        note = Input.optional("note", note, NewDeposit.TEXT);
    }
}
