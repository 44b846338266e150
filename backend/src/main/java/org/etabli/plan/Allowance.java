package org.etabli.plan;

import java.util.UUID;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a plan includes each period for one kind of resource.
 *
 * @param amount in the measure's units, or null for no limit
 * @param everywhere valid in the whole network, not only at the venues of the plan's operator
 * @param overage what an hour or a half-day costs once it is used up, tax included, or null for the price list's price
 */
public record Allowance(
        UUID id,
        ResourceKind kind,
        Measure measure,
        @Nullable Long amount,
        boolean everywhere,
        @Nullable Money overage) {

    public boolean isUnlimited() {
        return amount == null;
    }
}
