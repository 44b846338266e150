package org.etabli.membership;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.TimeSlot;
import org.etabli.ledger.Ledger;
import org.etabli.plan.Allowance;
import org.etabli.plan.PricedSlot;
import org.etabli.plan.Tariffs;
import org.jspecify.annotations.Nullable;

/**
 * One filling of an allowance: what a membership may use from a day on, on an account of its own. A team shares it, or each
 * of its seats has one.
 *
 * @param end the first day it can't be used any more, or null
 */
public record AllowancePeriod(
        Membership membership,
        Allowance allowance,
        LocalDate start,
        @Nullable LocalDate end) {

    /** The filling that a reservation on the day draws on. */
    public static AllowancePeriod of(Membership membership, Allowance allowance, LocalDate day) {
        LocalDate next = membership.nextPeriodStart(day);
        LocalDate end = next == null ? membership.endsOn() : next;
        return new AllowancePeriod(membership, allowance, membership.periodStart(day), end);
    }

    /** What the first of these costs beyond what it holds, where its plan says so; only its own operator's plans do. */
    public static Optional<PricedSlot> overage(
            List<AllowancePeriod> periods, OperatorId at, TimeSlot slot, ZoneId zone) {
        return periods.stream()
                .filter(period -> period.membership().plan().operator().equals(at))
                .flatMap(period -> Optional.ofNullable(period.allowance().overage()).stream()
                        .map(each -> Tariffs.overage(period.membership().plan(), period.allowance(), each, slot, zone)))
                .findFirst();
    }

    public AccountId account() {
        String filling = "allowance " + allowance.id() + " " + start;
        Seats seats = membership.seats();
        boolean own = seats != null && !seats.shared();
        return Ledger.accountOf(membership.id().value(), own ? filling + " " + membership.member() : filling);
    }

    /**
     * What it is filled with, in the measure's units; null without limit. Of a period that is paid for in part, that part: a
     * unit that is begun is whole.
     */
    public @Nullable Long granted() {
        return allowance.isUnlimited() ? null : Long.valueOf(holds());
    }

    /** @throws NullPointerException when it has no limit */
    long holds() {
        Seats seats = membership.seats();
        long each = Objects.requireNonNull(allowance.amount());
        long whole = seats == null || !seats.shared() ? each : each * seats.most(start, end);
        if (end == null || membership.plan().isPack() || membership.isOnTrialOn(start)) {
            return whole;
        }
        return Math.ceilDiv(whole * membership.countedDays(start, end), DAYS.between(start, end));
    }
}
