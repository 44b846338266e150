package org.etabli.reservation;

import java.util.List;
import org.etabli.kernel.Name;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.plan.PriceLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a request would lead to, told before anything is done.
 *
 * @param price when it is paid in money, tax included
 * @param lines how the price comes about, line by line; none for what is free for everyone
 * @param allowance what could pay instead, or null; it may not cover the slot
 * @param notAgreed why an allowance that is valid everywhere does not pay here, or null
 * @param dueNow what is owed in money if it is reserved as asked
 * @param terms what cancelling would cost
 * @param checks what is checked, in the order of the rules
 * @param expiring authorisations that cover the slot and should be renewed, the one that ends first before the others
 * @param refusals why it is not possible, the hardest to mend first; none when it is
 */
public record QuotedReservation(
        RequestReservation request,
        Money price,
        List<PriceLine> lines,
        @Nullable PaidByAllowance allowance,
        @Nullable NotAgreed notAgreed,
        Money dueNow,
        CancellationTerms terms,
        List<Check> checks,
        List<ExpiringRight> expiring,
        List<Refusal> refusals) {

    /**
     * An allowance of another operator, on which the venue's has no agreement for the day.
     *
     * @param home whose plan it is
     */
    public record NotAgreed(Name plan, String home) {}

    /** Where the price begins, or null for what is free for everyone. */
    public @Nullable Text tariff() {
        return lines.isEmpty() ? null : lines.getFirst().why();
    }

    public boolean isPossible() {
        return refusals.isEmpty();
    }

    public boolean isPaidByAllowance() {
        return allowance != null && allowance.covers() && request.payment() == RequestReservation.Payment.BEST;
    }
}
