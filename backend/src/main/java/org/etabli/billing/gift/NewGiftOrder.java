package org.etabli.billing.gift;

import java.util.Locale;
import java.util.UUID;
import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;

/**
 * The wish for a gift card that is paid for by card.
 *
 * @param id made by who asks: asking twice buys once
 * @param locale the language of the card and the mails
 */
public record NewGiftOrder(
        UUID id,
        OperatorId operator,
        Money amount,
        String buyer,
        String buyerEmail,
        GiftDelivery delivery,
        Locale locale) {

    /** A card below it costs more than it is worth. In major units. */
    static final int SMALLEST = 5;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewGiftOrder {
        NewPayment.mustBeHandedOver(PaymentMethod.CARD_TERMINAL, amount, NewGiftCard.LARGEST);
        if (amount.isLessThan(Money.ofMajor(amount.getCurrencyUnit(), SMALLEST))) {
            throw new InvalidInputException("amount", "out-of-range", SMALLEST, NewGiftCard.LARGEST);
        }
        buyer = Input.text("buyer", buyer, NewGiftCard.NAME);
        buyerEmail = Input.email("buyerEmail", buyerEmail);
    }
}
