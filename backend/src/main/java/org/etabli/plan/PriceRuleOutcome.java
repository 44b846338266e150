package org.etabli.plan;

import java.time.LocalDate;
import org.etabli.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of setting a price rule. */
public sealed interface PriceRuleOutcome {

    /** @param before what it was, for who takes it back; null for a new one */
    record Set(PriceRule rule, @Nullable PriceRule before) implements PriceRuleOutcome {}

    /**
     * Another rule says something else for the same reservations.
     *
     * @param cutAt the day the other could end so that this one holds, or null when it begins no earlier than this one
     */
    record Overlaps(
            Refusal refusal, PriceRule other, @Nullable LocalDate cutAt) implements PriceRuleOutcome {}
}
