package org.etabli.membership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.kernel.AccountId;
import org.etabli.ledger.Balance;
import org.etabli.ledger.Ledger;
import org.etabli.membership.MembershipEvents.ContractChanged;
import org.etabli.plan.Allowance;
import org.etabli.plan.Measure;
import org.etabli.resource.ResourceKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What a change of contract does to its allowances, by the same days as its fee. A period that is paid for in part holds that
 * part, a begun unit whole; a period that does not come holds nothing. What was used or reserved beyond it stays so: it is
 * taken from the plan that the same person changes to, and else not asked for. A team whose seats have an allowance each
 * starts afresh.
 */
@Service
public class AllowanceChanges {

    private static final int PERIODS_AHEAD = 13;

    private final Allowances allowances;
    private final Ledger ledger;

    AllowanceChanges(Allowances allowances, Ledger ledger) {
        this.allowances = allowances;
        this.ledger = ledger;
    }

    /** Those that the change makes different, then those of the contract that follows. */
    public List<AllowanceChange> foresee(PlannedChange change) {
        List<AllowanceChange> ofContract = ofContract(change);
        return Stream.concat(
                        ofContract.stream().filter(each -> each.before() != each.after()),
                        ofSuccessor(change, ofContract).stream())
                .toList();
    }

    @EventListener
    void on(ContractChanged event) {
        PlannedChange change = event.change();
        List<AllowanceChange> ofContract = ofContract(change);
        Stream.concat(ofContract.stream(), ofSuccessor(change, ofContract).stream())
                .forEach(each -> allowances.set(each.period(), each.before(), each.after()));
    }

    private List<AllowanceChange> ofContract(PlannedChange change) {
        Membership before = change.before();
        if (hasOneForEach(before)) {
            return List.of();
        }
        LocalDate last = last(change);
        List<AllowancePeriod> periods = periods(change);
        Map<AccountId, Balance> balances =
                ledger.balances(periods.stream().map(AllowancePeriod::account).toList());
        List<AllowanceChange> found = new ArrayList<>();
        for (AllowancePeriod period : periods) {
            Balance open = balances.get(period.account());
            if (open == null && period.start().isAfter(last)) {
                continue;
            }
            long was = open != null
                    ? open.granted()
                    : AllowancePeriod.of(before, period.allowance(), period.start())
                            .holds();
            long used = open == null ? 0 : open.granted() - open.available();
            found.add(new AllowanceChange(period, was, Math.max(used, period.holds()), used));
        }
        return found;
    }

    /** From the period on in which something changes. */
    private static List<AllowancePeriod> periods(PlannedChange change) {
        Membership after = change.after();
        List<LocalDate> starts = new ArrayList<>();
        LocalDate day = after.periodStart(change.effectiveOn());
        while (day != null && starts.size() < PERIODS_AHEAD) {
            starts.add(day);
            day = after.nextPeriodStart(day);
        }
        return limited(after)
                .flatMap(allowance -> starts.stream().map(start -> AllowancePeriod.of(after, allowance, start)))
                .toList();
    }

    /** The last day that the change is about. */
    private static LocalDate last(PlannedChange change) {
        return Stream.of(change.before(), change.after())
                .flatMap(contract -> contract.pauses().stream())
                .map(Pause::end)
                .filter(Objects::nonNull)
                .reduce(change.effectiveOn(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static List<AllowanceChange> ofSuccessor(PlannedChange change, List<AllowanceChange> ofContract) {
        Membership successor = change.successor();
        if (successor == null || change.kind() == ChangeKind.TAKE_BACK || hasOneForEach(successor)) {
            return List.of();
        }
        Map<Measured, Long> beyond = successor.member().equals(change.before().member())
                ? ofContract.stream()
                        .collect(groupingBy(
                                each -> Measured.of(each.period().allowance()),
                                summingLong(each ->
                                        Math.max(0, each.used() - each.period().holds()))))
                : Map.of();
        return limited(successor)
                .map(allowance -> {
                    AllowancePeriod first = AllowancePeriod.of(successor, allowance, successor.startsOn());
                    long whole = first.holds();
                    long less = beyond.getOrDefault(Measured.of(allowance), 0L);
                    return new AllowanceChange(first, whole, Math.max(0, whole - less), 0);
                })
                .toList();
    }

    private static boolean hasOneForEach(Membership contract) {
        Seats seats = contract.seats();
        return seats != null && !seats.shared();
    }

    private static Stream<Allowance> limited(Membership contract) {
        return contract.plan().allowances().stream().filter(allowance -> !allowance.isUnlimited());
    }

    /** What one allowance can be taken from another for: the same kind of thing, counted alike. */
    private record Measured(ResourceKind kind, Measure measure) {

        static Measured of(Allowance allowance) {
            return new Measured(allowance.kind(), allowance.measure());
        }
    }
}
