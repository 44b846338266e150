package org.etabli.billing.gift;

import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;

/**
 * A gift card that is paid for today.
 *
 * @param key names the wish: asked for twice under one key it is sold once
 * @param buyer her name; she needs no account
 */
public record NewGiftCard(String key, PaymentMethod method, Money amount, String buyer) {

    /** Beyond it a code is worth stealing. In major units. */
    static final int LARGEST = 500;

    static final int NAME = 140;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewGiftCard {
        key = NewPayment.key(key);
        NewPayment.mustBeHandedOver(method, amount, LARGEST);
        buyer = Input.text("buyer", buyer, NAME);
    }
}
