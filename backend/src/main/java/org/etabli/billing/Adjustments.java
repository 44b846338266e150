package org.etabli.billing;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.Days;
import org.etabli.kernel.Name;
import org.etabli.kernel.Text;
import org.etabli.membership.Membership;
import org.etabli.membership.Pause;
import org.etabli.membership.Seats;
import org.etabli.plan.Plan;
import org.joda.money.Money;

/**
 * Prorates a contract by calendar days, so that a day costs the same whether clocks change on it or not. For each period:
 * what is owed for the days that count, less what the fee and earlier adjustments asked for. Because it is a difference, what
 * was charged before a pause or a change was known is set right afterwards, and nothing twice.
 *
 * @param standing what was charged already, by source
 * @param due the fees that are asked for beside these adjustments
 */
record Adjustments(Membership contract, Map<String, Long> standing, List<DueFee> due) {

    /** Whether there is anything to adjust. */
    static boolean concern(Membership contract) {
        Plan plan = contract.plan();
        return !plan.isPack()
                && !plan.isFree()
                && (!contract.pauses().isEmpty() || contract.commitment().restCredited() || contract.seats() != null);
    }

    /** Of the periods that begin from {@code from} to {@code until}; seats added until then. */
    List<Adjustment> until(LocalDate from, LocalDate until) {
        List<Adjustment> found = new ArrayList<>();
        if (!concern(contract)) {
            return found;
        }
        LocalDate start = contract.periodStart(from.isBefore(contract.startsOn()) ? contract.startsOn() : from);
        while (start != null && !start.isAfter(until)) {
            LocalDate next = contract.nextPeriodStart(start);
            boolean settled = contract.isOverOn(start) && !contract.commitment().restCredited();
            if (!start.isBefore(from) && next != null && !contract.isOnTrialOn(start) && !settled) {
                of(new Days(start, next.minusDays(1)), found);
                seats(start, next, until, found);
            }
            start = next;
        }
        return found;
    }

    private void of(Days period, List<Adjustment> found) {
        LocalDate start = period.first();
        LocalDate next = period.last().plusDays(1);
        String source = "adjustment " + contract.id() + " " + start;
        List<Long> earlier = standing.entrySet().stream()
                .filter(charge ->
                        charge.getKey().equals(source) || charge.getKey().startsWith(source + " "))
                .map(Map.Entry::getValue)
                .toList();
        long asked = asked(start) + earlier.stream().mapToLong(Long::longValue).sum();
        Money difference = owed(start, next).minus(Money.ofMinor(contract.plan().currency(), asked));
        if (!difference.isZero()) {
            String unique = earlier.isEmpty() ? source : source + " " + (earlier.size() + 1);
            found.add(new Adjustment(unique, label(period, difference), from(period), difference));
        }
    }

    /** What the fee asked for or asks for beside this, less what a code took off. */
    private long asked(LocalDate start) {
        boolean dueNow = due.stream().anyMatch(fee -> fee.start().equals(start));
        boolean charged = standing.containsKey(fee(start));
        return (charged || dueNow ? whole(start) : 0) + takenOff(start);
    }

    /** The fee for all seats, in the smallest unit; once it was charged, what was charged. */
    private long whole(LocalDate start) {
        return standing.getOrDefault(
                fee(start), contract.feeOn(start).getAmountMinorLong() * contract.quantityOn(start));
    }

    /** What a code takes off the first fee, negative; in the smallest unit. */
    private long takenOff(LocalDate start) {
        return start.equals(contract.feesFrom()) ? standing.getOrDefault("coupon " + contract.id(), 0L) : 0;
    }

    private String fee(LocalDate start) {
        return "membership " + contract.id() + " " + start;
    }

    /** The fee for the days that count; seats that came later give back what is left of theirs. */
    private Money owed(LocalDate start, LocalDate next) {
        Money fee = Money.ofMinor(contract.plan().currency(), whole(start) + takenOff(start));
        long days = DAYS.between(start, next);
        long counted = contract.countedDays(start, next);
        Money owed = fee.multipliedBy(counted)
                .minus(contract.feeOn(start).multipliedBy(restingLater(start, next)))
                .dividedBy(days, RoundingMode.HALF_UP);
        LocalDate end = contract.endsOn();
        if (!contract.commitment().restCredited() || end == null || !end.isAfter(start) || !end.isBefore(next)) {
            return owed;
        }
        int later = contract.quantityOn(end.minusDays(1)) - contract.quantityOn(start);
        return owed.minus(contract.feeOn(start)
                .multipliedBy(later * DAYS.between(end, next))
                .dividedBy(days, RoundingMode.HALF_UP));
    }

    /** For how many days seats rest that came after the period's first day: theirs was asked for apart, to its end. */
    private long restingLater(LocalDate start, LocalDate next) {
        return contract.seats() == null
                ? 0
                : start.datesUntil(next)
                        .filter(day -> contract.pauseOn(day).isPresent())
                        .mapToLong(day -> contract.quantityOn(day) - contract.quantityOn(start))
                        .sum();
    }

    private Text label(Days period, Money difference) {
        Name plan = contract.plan().name();
        LocalDate end = contract.endsOn();
        if (contract.commitment().restCredited() && end != null && !end.isAfter(period.last())) {
            return Text.of("billing.charge.proration", plan, new Days(from(period), period.last()));
        }
        return difference.isNegative()
                ? Text.of("billing.charge.pause", plan, resting(period))
                : Text.of("billing.charge.resumed", plan, new Days(back(period), period.last()));
    }

    /** The day in the period from which on it is different. */
    private LocalDate from(Days period) {
        LocalDate end = contract.endsOn();
        if (contract.commitment().restCredited() && end != null && !end.isAfter(period.last())) {
            return end.isBefore(period.first()) ? period.first() : end;
        }
        LocalDate rests = resting(period).first();
        return rests.equals(period.first()) ? back(period) : rests;
    }

    private Days resting(Days period) {
        List<LocalDate> days = period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(day -> contract.pauseOn(day).isPresent())
                .toList();
        return days.isEmpty() ? period : new Days(days.getFirst(), days.getLast());
    }

    /** The day she is back in a period that began without her. */
    private LocalDate back(Days period) {
        return contract.pauses().stream()
                .map(Pause::end)
                .filter(end -> end != null && end.isAfter(period.first()) && !end.isAfter(period.last()))
                .findFirst()
                .orElse(period.first());
    }

    /** Seats that were added within the period pay for its remaining days, each by itself. */
    private void seats(LocalDate start, LocalDate next, LocalDate until, List<Adjustment> found) {
        Seats seats = contract.seats();
        if (seats == null || contract.feeOn(start).isZero()) {
            return;
        }
        long days = DAYS.between(start, next);
        seats.counts().subMap(start, false, next, false).forEach((day, count) -> {
            if (day.isAfter(until) || contract.isOverOn(day)) {
                return;
            }
            Money each =
                    contract.feeOn(start).multipliedBy(DAYS.between(day, next)).dividedBy(days, RoundingMode.HALF_UP);
            for (int seat = seats.on(day.minusDays(1)) + 1; seat <= count; seat++) {
                found.add(new Adjustment(
                        "seat " + contract.id() + " " + day + " " + seat,
                        Text.of("billing.charge.seat", contract.plan().name(), seat, new Days(day, next.minusDays(1))),
                        day,
                        each));
            }
        });
    }
}
