package org.etabli.billing.dunning;

import java.time.Instant;
import java.time.LocalDate;
import org.etabli.web.Amount;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Debtor} as the HTTP surface shows it.
 *
 * @param step the last one taken, or null; next the one to come, or null
 * @param brokenPlan the invoice whose instalments are no longer kept, or null
 */
record DebtorView(
        String payerId,
        @Nullable String memberId,
        String name,
        Amount open,
        int invoices,
        LocalDate overdueSince,
        @Nullable String step,
        @Nullable LocalDate stepOn,
        @Nullable String next,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate heldUntil,
        @Nullable String heldReason,
        @Nullable String brokenPlan) {

    static DebtorView of(Debtor debtor) {
        return new DebtorView(
                debtor.payer().toString(),
                debtor.member() == null ? null : debtor.member().toString(),
                debtor.name(),
                Amount.of(debtor.open()),
                debtor.invoices(),
                debtor.overdueSince(),
                word(debtor.step()),
                debtor.stepOn(),
                word(debtor.next()),
                debtor.nextOn(),
                debtor.heldUntil(),
                debtor.heldReason(),
                debtor.brokenPlan() == null ? null : debtor.brokenPlan().toString());
    }

    /** @param note why, or null; by who did it, or null when it was done by itself */
    record Act(
            String kind,
            @Nullable String step,
            Amount open,
            @Nullable String note,
            @Nullable String by,
            Instant at) {

        static Act of(DunningAct act) {
            return new Act(
                    Words.of(act.kind()), word(act.step()), Amount.of(act.open()), act.note(), act.by(), act.at());
        }
    }

    private static @Nullable String word(@Nullable DunningStep step) {
        return step == null ? null : Words.of(step);
    }
}
