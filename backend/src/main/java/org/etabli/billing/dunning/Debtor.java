package org.etabli.billing.dunning;

import java.time.LocalDate;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payer with something overdue, and where she stands on the ladder.
 *
 * @param member whose charges these are, or null for a body that pays for others
 * @param open overdue in all, VAT included
 * @param overdueSince the day the oldest of the invoices, or of their instalments, was due
 * @param failedOn when the last payment of one of them was taken back (a debit that bounced), or null
 * @param step the last one taken or skipped, or null; {@code stepOn} when
 * @param next the step to come, or null when the last one is taken; {@code nextOn} when it is due
 * @param heldUntil until when nothing happens, or null; {@code heldReason} why
 * @param brokenPlan an invoice whose instalments are no longer kept (see {@link DunningLadder#brokenDays}), or null
 */
public record Debtor(
        PayerId payer,
        @Nullable MemberId member,
        String name,
        Money open,
        int invoices,
        LocalDate overdueSince,
        @Nullable LocalDate failedOn,
        @Nullable DunningStep step,
        @Nullable LocalDate stepOn,
        @Nullable DunningStep next,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate heldUntil,
        @Nullable String heldReason,
        @Nullable InvoiceId brokenPlan) {

    public boolean isSuspended() {
        return step == DunningStep.SUSPENDED;
    }
}
