package org.etabli.billing.deposit;

import org.etabli.billing.NewPayment;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;

/**
 * What is kept of a deposit against an invoice that is made for it.
 *
 * @param key names the wish: asked for twice under one key it is kept once
 * @param amount all taxes included
 * @param why as the invoice says it
 */
public record DepositKeeping(String key, DepositId deposit, Money amount, String why) {

    /** @throws InvalidInputException naming the field that does not fit */
    public DepositKeeping {
        key = NewPayment.key(key);
        NewDeposit.mustBeSome(amount);
        why = Input.text("why", why, NewDeposit.TEXT);
    }
}
