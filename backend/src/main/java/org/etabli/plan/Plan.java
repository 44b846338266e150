package org.etabli.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.resource.ResourceKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A plan on sale or still held by someone.
 *
 * @param fees in the order of their days; the first one holds from ever
 * @param termDays how long a {@link Cycle#ONCE} plan lasts, or null when it has no end
 */
public record Plan(
        PlanId id,
        OperatorId operator,
        Name name,
        List<Fee> fees,
        Cycle cycle,
        @Nullable Integer termDays,
        List<Allowance> allowances,
        PlanTerms terms,
        PlanSale sale) {

    public Plan {
        fees = List.copyOf(fees);
        allowances = List.copyOf(allowances);
        if (fees.isEmpty()) {
            throw new IllegalArgumentException("a plan without a fee");
        }
    }

    /** How often the fee is due and the allowances refill. */
    public enum Cycle {
        MONTH(Period.ofMonths(1)),
        QUARTER(Period.ofMonths(3)),
        YEAR(Period.ofYears(1)),
        /** A pack: paid and filled once. */
        ONCE(Period.ZERO);

        private final Period length;

        Cycle(Period length) {
            this.length = length;
        }

        /** Months in a period; zero for a pack. */
        public long months() {
            return length.toTotalMonths();
        }

        /** The first day of the period that holds the day, for a contract that began on {@code start}. */
        public LocalDate periodStart(LocalDate start, LocalDate day) {
            if (this == ONCE || !day.isAfter(start)) {
                return start;
            }
            return start.plusMonths(monthsBegun(start, day));
        }

        /** The day the next period begins, or null for a pack. */
        public @Nullable LocalDate nextPeriodStart(LocalDate start, LocalDate day) {
            if (this == ONCE) {
                return null;
            }
            return start.plusMonths(monthsBegun(start, day) + length.toTotalMonths());
        }

        /**
         * Months from the contract's first day to that of the period that holds the day. A contract that began on a day
         * that a month does not have begins its period there on the month's last day.
         */
        private long monthsBegun(LocalDate start, LocalDate day) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(day));
            long begun = start.plusMonths(months).isAfter(day) ? months - 1 : months;
            return begun - Math.floorMod(begun, length.toTotalMonths());
        }
    }

    public boolean isPack() {
        return cycle == Cycle.ONCE;
    }

    /** Whether a member takes it by herself, without anybody's word. */
    public boolean isForEveryone() {
        return sale.onSite() && !sale.needsDocument() && sale.groups().isEmpty();
    }

    /** Whether it costs nothing, whenever it is taken. */
    public boolean isFree() {
        return fees.stream().allMatch(fee -> fee.amount().isZero());
    }

    public CurrencyUnit currency() {
        return fees.getFirst().amount().getCurrencyUnit();
    }

    /** What who takes it on the day pays for one period, tax included. */
    public Money feeOn(LocalDate day) {
        return feeFor(day, day);
    }

    /** What a contract begun on {@code start} pays for the period that begins on the day, tax included. */
    public Money feeFor(LocalDate start, LocalDate day) {
        Money due = fees.getFirst().amount();
        for (Fee fee : fees) {
            if (!fee.from().isAfter(day) && (fee.forAll() || !start.isBefore(fee.from()))) {
                due = fee.amount();
            }
        }
        return due;
    }

    public Optional<Allowance> allowanceFor(ResourceKind kind) {
        return allowances.stream().filter(a -> a.kind() == kind).findFirst();
    }
}
