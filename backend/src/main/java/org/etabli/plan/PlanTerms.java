package org.etabli.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a contract to a plan binds to.
 *
 * @param minMonths the minimum term; 0 for none
 * @param noticeDays from giving notice to the end at the earliest
 * @param trialDays so many days from the start cost nothing; the first fee is due on the day after them
 * @param vatRate in hundredths of a percent, or null for the operator's usual rate
 */
public record PlanTerms(
        int minMonths,
        int noticeDays,
        int trialDays,
        @Nullable Integer vatRate) {

    public static final PlanTerms NONE = new PlanTerms(0, 0, 0, null);
}
