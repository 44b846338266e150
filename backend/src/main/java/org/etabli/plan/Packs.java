package org.etabli.plan;

import java.util.List;
import java.util.Optional;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.springframework.stereotype.Service;

/**
 * Packs and day passes: plans that are paid and filled once. Each says how much it holds ({@link Plan#allowances}), for how
 * many days ({@link Plan#termDays}) and what it costs on a day ({@link Plan#feeOn}). From memory.
 */
@Service
public class Packs {

    private final Plans plans;

    Packs(Plans plans) {
        this.plans = plans;
    }

    /** What the desk may sell, by name. */
    public List<Plan> listOnSale(OperatorId operator) {
        return plans.list().stream()
                .filter(plan -> plan.isPack()
                        && plan.operator().equals(operator)
                        && plan.sale().open())
                .toList();
    }

    /** What stands on the public site and everybody may buy, by name. */
    public List<Plan> listPublic(OperatorId operator) {
        return listOnSale(operator).stream().filter(Plan::isForEveryone).toList();
    }

    /** Those on sale; empty for what is no pack, or is not sold any more. */
    public Optional<Plan> findOnSale(PlanId id) {
        return plans.list().stream()
                .filter(plan ->
                        plan.id().equals(id) && plan.isPack() && plan.sale().open())
                .findFirst();
    }
}
