package org.etabli.lending;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.LoanId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Takes a piece back.
 *
 * @param condition as it comes back, or null
 * @param missing which accessories are not there, or null
 * @param damage what is asked for what is broken or missing, taxes included; null for nothing
 * @param fromDeposit whether the damage is paid out of the deposit as far as that goes; the rest goes on her next invoice
 * @param deposit how what is left of the deposit goes back
 */
public record TakeBack(
        LoanId loan,
        @Nullable String condition,
        @Nullable String missing,
        @Nullable Money damage,
        boolean fromDeposit,
        LoanDeposits.Way deposit) {

    /** @throws InvalidInputException naming the field that does not fit */
    public TakeBack {
        condition = Input.optional("condition", condition, 500);
        missing = Input.optional("missing", missing, 300);
        if (damage != null) {
            LendingTerms.mustBeOwed("damage", damage);
        }
    }
}
