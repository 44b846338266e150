package org.etabli.joining;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.plan.TariffGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which group's prices a household quotient gives.
 *
 * @param from in whole euros; belongs to it
 * @param until in whole euros, does not belong to it; null without end
 */
public record QuotientBand(int from, @Nullable Integer until, TariffGroup group) {

    static final int HIGHEST = 99_999;

    /** @throws InvalidInputException naming the field that does not fit */
    public QuotientBand {
        from = Input.within("from", from, 0, HIGHEST);
        if (until != null && until <= from) {
            throw new InvalidInputException("until", "end-not-after-start");
        }
        Input.chosen("group", group);
    }

    boolean holds(int quotient) {
        return quotient >= from && (until == null || quotient < until);
    }
}
