package org.etabli.plan;

import java.util.List;
import org.etabli.plan.Plan.Cycle;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wrote of a plan, as she wrote it.
 *
 * @param fee for one period, tax included; of a new plan only, later {@link PlanSettings#setFee} says from when
 * @param termDays of a pack, or null without an end
 * @param included one of each kind at most
 */
public record PlanDraft(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable Money fee,
        Cycle cycle,
        @Nullable Integer termDays,
        List<Included> included,
        PlanTerms terms,
        PlanSale sale) {

    /**
     * @param amount in the measure's units, or null for no limit
     * @param overage what an hour or a half-day costs beyond it, or null for the price list's price
     */
    public record Included(
            ResourceKind kind,
            Measure measure,
            @Nullable Long amount,
            boolean everywhere,
            @Nullable Money overage) {}

    public static PlanDraft of(Plan plan, Money fee) {
        return new PlanDraft(
                plan.name().french(),
                plan.name().english(),
                fee,
                plan.cycle(),
                plan.termDays(),
                plan.allowances().stream()
                        .map(each -> new Included(
                                each.kind(), each.measure(), each.amount(), each.everywhere(), each.overage()))
                        .toList(),
                plan.terms(),
                plan.sale());
    }
}
