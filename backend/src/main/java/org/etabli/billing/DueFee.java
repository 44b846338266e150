package org.etabli.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etabli.billing.DraftLine.ChargedPeriod;
import org.etabli.kernel.Days;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Text;
import org.etabli.membership.Membership;
import org.etabli.plan.Plan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fee of one period of a contract. It is due on the period's first day, in advance.
 *
 * @param next the first day after it, or null for a pack without an end
 */
record DueFee(
        Membership membership, LocalDate start, @Nullable LocalDate next) {

    /**
     * The fees that fall due on a day from {@code from} to {@code until}. A period that has begun is due as a whole; none
     * begins once the contract has ended or while it is paused, and neither a trial nor what costs nothing is due.
     *
     * @param until belongs to it
     */
    static List<DueFee> of(Membership membership, LocalDate from, LocalDate until) {
        List<DueFee> due = new ArrayList<>();
        LocalDate start = membership.periodStart(from);
        while (start != null && !start.isAfter(until)) {
            LocalDate next = membership.nextPeriodStart(start);
            boolean owed =
                    !membership.isOnTrialOn(start) && !membership.feeOn(start).isZero();
            if (owed && !start.isBefore(from) && membership.isInForceOn(start)) {
                due.add(new DueFee(membership, start, next == null ? membership.endsOn() : next));
            }
            start = next;
        }
        return due;
    }

    /** Of the period's first day, tax included; of a team's contract, for each seat. */
    Money amount() {
        return membership.feeOn(start);
    }

    /** As {@link #rate(Plan, LocalDate, BillingReference)}, on the period's first day. */
    int rate(BillingReference reference) {
        return rate(membership.plan(), start, reference);
    }

    /** In hundredths of a percent: the plan's own, else its operator's; 0 where its invoices carry no VAT. */
    static int rate(Plan plan, LocalDate day, BillingReference reference) {
        OperatorId operator = plan.operator();
        int usual = reference.rate(operator, plan.isPack() ? ChargeKind.PACK : ChargeKind.MEMBERSHIP, day);
        Integer own = plan.terms().vatRate();
        boolean liable = reference.vatOn(operator, day).regime() == VatRegime.LIABLE;
        return own != null && liable ? own : usual;
    }

    DraftLine line(int vatRate) {
        Plan plan = membership.plan();
        boolean pack = plan.cycle() == Plan.Cycle.ONCE;
        Text label = next == null
                ? Text.of("billing.charge.pack", plan.name())
                : Text.of(
                        membership.seats() != null
                                ? "billing.charge.team"
                                : pack ? "billing.charge.pack-until" : "billing.charge.membership",
                        plan.name(),
                        new Days(start, next.minusDays(1)));
        return new DraftLine(
                source(),
                null,
                new ChargedPeriod(membership.id().value(), pack || next == null ? start.plusDays(1) : next),
                pack ? ChargeKind.PACK : ChargeKind.MEMBERSHIP,
                Stored.write(label),
                start,
                membership.quantityOn(start),
                amount().getAmountMinorLong(),
                vatRate);
    }

    String source() {
        return "membership " + membership.id() + " " + start;
    }
}
