package org.etabli.billing;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.Days;
import org.etabli.kernel.Text;
import org.etabli.membership.Membership;
import org.etabli.plan.Plan;
import org.joda.money.Money;

/**
 * The days of a period paid in advance that a change of plan left unused: from the change to the period's end. Nobody has
 * agreed to credit them yet; what was agreed is an {@link Adjustment}.
 *
 * @param fee of the period that was cut short
 * @param change the day the other plan began
 */
record Proration(DueFee fee, LocalDate change) {

    /** Of a change within the month, when the period that it cut short was Établi's to bill. */
    static Optional<Proration> of(List<Membership> contracts, YearMonth month, LocalDate billedSince) {
        return contracts.stream()
                .filter(ended -> ended.plan().cycle() != Plan.Cycle.ONCE
                        && !ended.commitment().restCredited()
                        && ended.endsOn() != null
                        && YearMonth.from(ended.endsOn()).equals(month)
                        && contracts.stream().anyMatch(next -> follows(next, ended)))
                .flatMap(ended -> cut(ended, billedSince).stream())
                .findFirst();
    }

    private static boolean follows(Membership next, Membership ended) {
        return next.startsOn().equals(ended.endsOn()) && next.plan().cycle() != Plan.Cycle.ONCE;
    }

    private static Optional<Proration> cut(Membership ended, LocalDate billedSince) {
        LocalDate change = Objects.requireNonNull(ended.endsOn());
        LocalDate lastDay = change.minusDays(1);
        LocalDate start = ended.periodStart(lastDay);
        LocalDate next = ended.nextPeriodStart(lastDay);
        boolean paid = !ended.feeOn(start).isZero() && !ended.isOnTrialOn(lastDay);
        boolean unused = paid && next != null && change.isBefore(next) && !start.isBefore(billedSince);
        return unused ? Optional.of(new Proration(new DueFee(ended, start, next), change)) : Optional.empty();
    }

    /** The part of the fee for the days that are left, rounded half up. */
    Money unused() {
        LocalDate end = Objects.requireNonNull(fee.next());
        long days = ChronoUnit.DAYS.between(fee.start(), end);
        long left = ChronoUnit.DAYS.between(change, end);
        Money whole = fee.amount().multipliedBy(fee.membership().quantityOn(fee.start()));
        return whole.multipliedBy(left).dividedBy(days, RoundingMode.HALF_UP);
    }

    DraftLine line(int vatRate) {
        LocalDate end = Objects.requireNonNull(fee.next());
        return new DraftLine(
                "proration " + fee.membership().id() + " " + change,
                null,
                null,
                ChargeKind.DISCOUNT,
                Stored.write(Text.of(
                        "billing.charge.proration",
                        fee.membership().plan().name(),
                        new Days(change, end.minusDays(1)))),
                change,
                1,
                -unused().getAmountMinorLong(),
                vatRate);
    }
}
