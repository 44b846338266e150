package org.etabli.billing;

import java.util.List;
import org.etabli.kernel.Refusal;
import org.etabli.membership.AllowanceChange;
import org.etabli.membership.PlannedChange;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a change would cost, line by line, exactly as the billing run will ask for it; or why it is not possible. */
public sealed interface ChangePreview {

    /**
     * @param lines what is asked for, given back, or not due any more
     * @param credits what becomes of the allowances
     * @param difference their sum; null where the operator does not bill with Établi
     */
    record Foreseen(
            PlannedChange change,
            List<FutureLine> lines,
            List<AllowanceChange> credits,
            @Nullable Money difference) implements ChangePreview {}

    record Refused(Refusal refusal) implements ChangePreview {}
}
