package org.etabli.reservation;

import java.time.LocalDate;
import org.etabli.kernel.Name;
import org.etabli.plan.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How an allowance would pay.
 *
 * @param plan what it is called, for instance "Carnet Nomade 10"
 * @param needed what the slot takes
 * @param available what is left before it, or null when there is no limit
 * @param granted how much the allowance is filled with, or null when there is no limit
 * @param end the first day it can't be used any more, or null
 * @param home whose allowance it is, where the venue is another operator's; else null
 */
public record PaidByAllowance(
        Name plan,
        Measure measure,
        long needed,
        @Nullable Long available,
        @Nullable Long granted,
        @Nullable LocalDate end,
        @Nullable Elsewhere home) {

    /**
     * The allowance is another operator's than the venue's.
     *
     * @param operator what the other one is called
     * @param since the day from which the two have agreed on it
     */
    public record Elsewhere(String operator, LocalDate since) {}

    public boolean covers() {
        return available == null || available >= needed;
    }
}
