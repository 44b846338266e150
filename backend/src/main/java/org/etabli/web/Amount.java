package org.etabli.web;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;

/** Money as the HTTP surface writes it: {@code {"amount":"12.50","currency":"EUR"}}. */
public record Amount(String amount, String currency) {

    public static Amount of(Money money) {
        return new Amount(
                money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }

    /** @throws InvalidInputException when it is no amount of money */
    public Money toMoney() {
        String number = Input.text("amount", amount, 15);
        String unit = Input.text("amount", currency, 3);
        try {
            return Money.parse(unit + " " + number);
        } catch (RuntimeException malformed) {
            throw new InvalidInputException("amount", "not-readable");
        }
    }
}
