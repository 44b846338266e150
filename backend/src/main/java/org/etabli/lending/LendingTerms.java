package org.etabli.lending;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a thing is lent.
 *
 * @param deposit left at the desk while it is out, or zero
 * @param lateFee for each day begun after the due day, taxes included, or zero
 * @param accessories what goes out with it and is looked for when it comes back, or null
 */
public record LendingTerms(
        Money deposit,
        Money lateFee,
        @Nullable String accessories,
        @Nullable String rules) {

    /** @throws InvalidInputException naming the field that does not fit */
    public LendingTerms {
        mustBeOwed("deposit", deposit);
        mustBeOwed("lateFee", lateFee);
        accessories = Input.optional("accessories", accessories, 300);
        rules = Input.optional("rules", rules, 600);
    }

    static void mustBeOwed(String field, Money amount) {
        Input.within(field, amount.getAmountMinorLong(), 0, 500_000);
    }
}
