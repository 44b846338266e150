package org.etabli.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Allowance;
import org.etabli.plan.Plan;
import org.etabli.roaming.RoamingTerms;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract. Days are the operator's calendar days.
 *
 * @param member whose it is; of a team's, who sits on a seat of it or, where nobody is asked for, who signed
 * @param endsOn the first day without it, or null
 * @param pauses the earliest first
 * @param seats of a team's contract, or null
 * @param suspended stopped by the operator, for instance for unpaid invoices
 */
public record Membership(
        MembershipId id,
        MemberId member,
        Plan plan,
        @Nullable VenueId homeVenue,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Commitment commitment,
        List<Pause> pauses,
        @Nullable Seats seats,
        boolean suspended) {

    public Membership {
        pauses = List.copyOf(pauses);
    }

    /** One person's, without trial, minimum term or pause. */
    public static Membership simple(
            MembershipId id,
            MemberId member,
            Plan plan,
            @Nullable VenueId homeVenue,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean suspended) {
        return new Membership(
                id, member, plan, homeVenue, startsOn, endsOn, Commitment.NONE, List.of(), null, suspended);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(startsOn) && !isOverOn(day) && pauseOn(day).isEmpty();
    }

    public boolean isOverOn(LocalDate day) {
        return endsOn != null && !day.isBefore(endsOn);
    }

    public Optional<Pause> pauseOn(LocalDate day) {
        return pauses.stream().filter(pause -> pause.includes(day)).findFirst();
    }

    /**
     * Of the days of a period those that are paid for: not those on which it rests, nor those that a change gave back, nor any
     * of a period that begins after its end.
     */
    public long countedDays(LocalDate from, LocalDate until) {
        return isOverOn(from)
                ? 0
                : from.datesUntil(until).filter(this::isCounted).count();
    }

    private boolean isCounted(LocalDate day) {
        boolean givenBack = commitment.restCredited() && isOverOn(day);
        return !givenBack && pauseOn(day).isEmpty();
    }

    /** The pause that is on or to come. */
    public Optional<Pause> pauseFrom(LocalDate day) {
        return pauses.stream().filter(pause -> !pause.isOverOn(day)).findFirst();
    }

    public boolean isOnTrialOn(LocalDate day) {
        LocalDate paidFrom = commitment.trialUntil();
        return paidFrom != null && !day.isBefore(startsOn) && day.isBefore(paidFrom);
    }

    /** The first day of the period that holds the day. A trial is a period of its own. */
    public LocalDate periodStart(LocalDate day) {
        LocalDate paidFrom = commitment.trialUntil();
        if (paidFrom == null) {
            return plan.cycle().periodStart(startsOn, day);
        }
        return day.isBefore(paidFrom) ? startsOn : plan.cycle().periodStart(paidFrom, day);
    }

    /** The day the next period begins, or null for a pack. */
    public @Nullable LocalDate nextPeriodStart(LocalDate day) {
        LocalDate paidFrom = commitment.trialUntil();
        if (paidFrom == null) {
            return plan.cycle().nextPeriodStart(startsOn, day);
        }
        return day.isBefore(paidFrom) ? paidFrom : plan.cycle().nextPeriodStart(paidFrom, day);
    }

    /** The fee of the period that begins on the day, tax included. */
    public Money feeOn(LocalDate day) {
        return plan.feeFor(startsOn, day);
    }

    /** The day from which fees fall due: the first one, or the one after the trial. */
    public LocalDate feesFrom() {
        LocalDate paidFrom = commitment.trialUntil();
        return paidFrom == null ? startsOn : paidFrom;
    }

    /** How many fees are due for a period that begins on the day: one, or one for each seat. */
    public int quantityOn(LocalDate day) {
        return seats == null ? 1 : seats.on(day);
    }

    /** The same as somebody on one of its seats sees it. */
    public Membership usedBy(MemberId person) {
        return new Membership(id, person, plan, homeVenue, startsOn, endsOn, commitment, pauses, seats, suspended);
    }

    /** At another operator's, what is valid everywhere pays as far as the two have agreed on it. */
    boolean pays(Allowance allowance, OperatorId at, VenueId venue, LocalDate day, RoamingTerms agreed) {
        Set<VenueId> included = plan.sale().venues();
        boolean here = included.isEmpty() || included.contains(venue);
        return !suspended
                && (plan.operator().equals(at)
                        ? allowance.everywhere() || here
                        : allowance.everywhere()
                                && agreed.under(plan.operator(), at, allowance.kind(), day)
                                        .isPresent());
    }

    /**
     * Whether its holder may come to the venue whenever it is open: hers is a plan of its operator, no pack, and includes the
     * venue. At other operators she reserves first.
     */
    public boolean opens(OperatorId at, VenueId venue) {
        Set<VenueId> included = plan.sale().venues();
        boolean here = included.isEmpty()
                || included.contains(venue)
                || plan.allowances().stream().anyMatch(Allowance::everywhere);
        return !suspended && !plan.isPack() && plan.operator().equals(at) && here;
    }

    Membership ending(@Nullable LocalDate end, boolean credited) {
        var agreed = new Commitment(commitment.trialUntil(), commitment.committedUntil(), credited);
        return new Membership(id, member, plan, homeVenue, startsOn, end, agreed, pauses, seats, suspended);
    }

    Membership pausing(List<Pause> other) {
        return new Membership(id, member, plan, homeVenue, startsOn, endsOn, commitment, other, seats, suspended);
    }

    Membership seating(Seats other) {
        return new Membership(id, member, plan, homeVenue, startsOn, endsOn, commitment, pauses, other, suspended);
    }
}
