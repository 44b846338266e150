package org.etabli.membership;

import static org.etabli.kernel.Refusal.byRule;
import static org.etabli.kernel.Refusal.byState;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.Refusal;
import org.etabli.membership.ChangeOutcome.Agreed;
import org.etabli.membership.ChangeOutcome.Refused;
import org.etabli.plan.Plan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be done with a contract on a day, and from when on it holds. Knows nothing of money. */
record ChangeRules(Membership contract, LocalDate today) {

    static final int SHORTEST_PAUSE = 7;
    static final int LONGEST_PAUSE = 184;

    ChangeOutcome takePlan(Plan plan) {
        Refusal refusal = plan.id().equals(contract.plan().id())
                ? byState("plan-held-already", plan.name())
                : plan.cycle() == Plan.Cycle.ONCE
                        ? byRule("plan-is-a-pack", plan.name())
                        : notChangeable().or(this::resting).orElse(null);
        if (refusal != null) {
            return new Refused(refusal);
        }
        boolean now = contract.isOnTrialOn(today)
                || monthly(plan, plan.feeOn(today))
                        > monthly(contract.plan(), contract.feeOn(contract.periodStart(today)));
        LocalDate from = now
                ? today
                : boundary(later(today.plusDays(1), contract.commitment().committedUntil()));
        return new Agreed(new PlannedChange(
                now ? ChangeKind.UPGRADE : ChangeKind.DOWNGRADE,
                from,
                null,
                contract,
                contract.ending(from, now),
                successor(contract.member(), plan, from)));
    }

    ChangeOutcome rest(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        Optional<Pause> known = contract.pauseFrom(today);
        Pause wanted = days > 0 ? new Pause(from, until) : new Pause(from, null);
        if (known.filter(wanted::equals).isPresent()) {
            return new Agreed(new PlannedChange(ChangeKind.PAUSE, from, until, contract, contract, null));
        }
        Refusal refusal = from.isBefore(today)
                ? byRule("pause-in-the-past", today)
                : days < SHORTEST_PAUSE
                        ? byRule("pause-too-short", SHORTEST_PAUSE, from.plusDays(SHORTEST_PAUSE))
                        : days > LONGEST_PAUSE
                                ? byRule("pause-too-long", from.plusDays(LONGEST_PAUSE))
                                : unable().or(() -> trial()).orElse(null);
        LocalDate end = contract.endsOn();
        if (refusal == null && end != null && until.isAfter(end)) {
            refusal = byState("pause-beyond-end", end);
        }
        if (refusal == null && known.isPresent()) {
            refusal = byState("paused-already", known.get().start());
        }
        if (refusal != null) {
            return new Refused(refusal);
        }
        List<Pause> pauses = new ArrayList<>(contract.pauses());
        pauses.add(wanted);
        return new Agreed(new PlannedChange(ChangeKind.PAUSE, from, until, contract, contract.pausing(pauses), null));
    }

    ChangeOutcome goOn() {
        Pause pause = contract.pauseFrom(today).orElse(null);
        if (pause == null) {
            return new Refused(byState("not-paused", contract.plan().name()));
        }
        List<Pause> pauses = new ArrayList<>(contract.pauses());
        pauses.remove(pause);
        if (pause.start().isBefore(today)) {
            pauses.add(new Pause(pause.start(), today));
        }
        return new Agreed(new PlannedChange(ChangeKind.RESUME, today, null, contract, contract.pausing(pauses), null));
    }

    ChangeOutcome cancel() {
        Refusal refusal = notChangeable().orElse(null);
        if (refusal != null) {
            return new Refused(refusal);
        }
        LocalDate end = earliestEnd();
        return new Agreed(new PlannedChange(ChangeKind.CANCEL, end, null, contract, contract.ending(end, false), null));
    }

    /** @param drawnOn whether something was reserved with the next contract's allowance already */
    ChangeOutcome takeBack(@Nullable MadeChange made, @Nullable Membership successor, boolean drawnOn) {
        if (made == null || !made.isToComeOn(today)) {
            return new Refused(byState("nothing-to-take-back", contract.plan().name()));
        }
        if (drawnOn) {
            return new Refused(byState(
                    "next-plan-used", Objects.requireNonNull(successor).plan().name()));
        }
        return new Agreed(new PlannedChange(
                ChangeKind.TAKE_BACK,
                today,
                null,
                contract,
                contract.ending(null, false),
                successor == null ? null : successor.ending(successor.startsOn(), false)));
    }

    ChangeOutcome transfer(MemberId to) {
        Refusal refusal = contract.seats() != null
                ? byRule("team-does-not-transfer", contract.plan().name())
                : to.equals(contract.member())
                        ? byState("holds-it-already", contract.plan().name())
                        : notChangeable().or(this::resting).orElse(null);
        if (refusal != null) {
            return new Refused(refusal);
        }
        return new Agreed(new PlannedChange(
                ChangeKind.TRANSFER,
                today,
                null,
                contract,
                contract.ending(today, true),
                successor(to, contract.plan(), today)));
    }

    /** The earliest day without it, after notice and minimum term; a trial ends when it is over. */
    LocalDate earliestEnd() {
        LocalDate trialEnd = contract.commitment().trialUntil();
        if (trialEnd != null && contract.isOnTrialOn(today)) {
            return trialEnd;
        }
        LocalDate afterNotice =
                today.plusDays(Math.max(1, contract.plan().terms().noticeDays()));
        return boundary(later(afterNotice, contract.commitment().committedUntil()));
    }

    private Membership successor(MemberId member, Plan plan, LocalDate from) {
        Seats seats = contract.seats();
        return new Membership(
                MembershipId.next(),
                member,
                plan,
                contract.homeVenue(),
                from,
                null,
                contract.commitment().andThen(plan.terms(), from),
                member.equals(contract.member())
                        ? contract.pauses().stream()
                                .filter(pause -> !pause.isOverOn(from))
                                .toList()
                        : List.of(),
                seats == null
                        ? null
                        : new Seats(
                                seats.team(), seats.shared(), new TreeMap<>(java.util.Map.of(from, seats.on(from)))),
                contract.suspended());
    }

    private Optional<Refusal> notChangeable() {
        LocalDate end = contract.endsOn();
        return unable().or(() -> end == null ? Optional.empty() : Optional.of(byState("change-planned", end)));
    }

    private Optional<Refusal> unable() {
        Name plan = contract.plan().name();
        if (contract.plan().cycle() == Plan.Cycle.ONCE) {
            return Optional.of(byRule("pack-does-not-change", plan));
        }
        if (contract.isOverOn(today)) {
            return Optional.of(byState("contract-over", plan, Objects.requireNonNull(contract.endsOn())));
        }
        if (today.isBefore(contract.startsOn())) {
            return Optional.of(byState("contract-not-begun", plan, contract.startsOn()));
        }
        return contract.suspended() ? Optional.of(byState("contract-suspended", plan)) : Optional.empty();
    }

    private Optional<Refusal> resting() {
        return contract.pauseOn(today).isPresent()
                ? Optional.of(byState("contract-rests", contract.plan().name()))
                : Optional.empty();
    }

    private Optional<Refusal> trial() {
        LocalDate paidFrom = contract.commitment().trialUntil();
        return paidFrom != null && contract.isOnTrialOn(today)
                ? Optional.of(byRule("trial-does-not-pause", paidFrom))
                : Optional.empty();
    }

    /** The first day, not before the given one, on which a period begins. */
    private LocalDate boundary(LocalDate notBefore) {
        return contract.periodStart(notBefore).equals(notBefore)
                ? notBefore
                : Objects.requireNonNull(contract.nextPeriodStart(notBefore));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** In the smallest unit, for comparing plans only. */
    private static long monthly(Plan plan, Money fee) {
        return fee.dividedBy(plan.cycle().months(), RoundingMode.HALF_UP).getAmountMinorLong();
    }
}
