package org.etabli.membership;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.TransferId;
import org.etabli.ledger.AccountPurpose;
import org.etabli.ledger.Balance;
import org.etabli.ledger.Ledger;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.plan.Measure;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws on allowances. A period's account is opened and filled when it is first drawn on. */
@Service
public class Allowances {

    private final Ledger ledger;

    Allowances(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Holds so much of a limited allowance; empty when it does not hold so much any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TransferId> hold(AllowancePeriod period, long amount, UUID reference) {
        String measure = period.allowance().measure().name();
        AccountId consumed = books(period).consumed(measure);
        Optional<TransferId> held = ledger.hold(period.account(), consumed, amount, measure, reference);
        if (held.isEmpty() && fill(period)) {
            held = ledger.hold(period.account(), consumed, amount, measure, reference);
        }
        return held;
    }

    /**
     * Takes the amount from the allowances that count in the measure, one after the other as far as they reach.
     *
     * @return what each of them gave; together it may be less than the amount
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Spent> spend(List<AllowancePeriod> periods, Measure measure, long amount, UUID reference) {
        List<Spent> spent = new ArrayList<>();
        long left = amount;
        for (AllowancePeriod period : periods) {
            if (left > 0 && period.allowance().measure() == measure) {
                long given = period.allowance().isUnlimited() ? left : spend(period, left, reference);
                if (given > 0) {
                    spent.add(new Spent(period, given));
                    left -= given;
                }
            }
        }
        return spent;
    }

    /** @param amount in the allowance's measure */
    public record Spent(AllowancePeriod period, long amount) {}

    private long spend(AllowancePeriod period, long most, UUID reference) {
        fill(period);
        long spent = Math.min(
                most,
                balances(List.of(period))
                        .getOrDefault(period.account(), Balance.NOTHING)
                        .available());
        if (spent <= 0) {
            return 0;
        }
        TransferId hold =
                hold(period, spent, reference).orElseThrow(() -> new ConcurrencyFailureException("spent meanwhile"));
        ledger.settle(hold, spent);
        return spent;
    }

    /** Opens and fills the accounts of a contract's first period. */
    void grant(Membership membership) {
        limited(membership).forEach(this::fill);
    }

    /** Whether nothing of a pack was spent or promised; what has no limit leaves no trace, so it never is. */
    boolean isUntouched(Membership pack) {
        List<AllowancePeriod> periods = limited(pack);
        Map<AccountId, Balance> balances = balances(periods);
        return periods.size() == pack.plan().allowances().size()
                && periods.stream()
                        .map(period -> balances.getOrDefault(period.account(), Balance.NOTHING))
                        .allMatch(balance -> balance.available() == balance.granted());
    }

    /** Gives back to the operator all that a pack holds. */
    void takeBack(Membership pack) {
        empty(pack, new OperatorAccounts(pack.plan().operator())::issued);
    }

    /** Puts away what is left of a pack that has ended; false while something of it is promised. */
    boolean expire(Membership pack) {
        boolean promised = balances(limited(pack)).values().stream().anyMatch(balance -> balance.held() > 0);
        if (!promised) {
            empty(pack, new OperatorAccounts(pack.plan().operator())::expired);
        }
        return !promised;
    }

    private void empty(Membership pack, Function<String, AccountId> where) {
        List<AllowancePeriod> periods = limited(pack);
        Map<AccountId, Balance> balances = balances(periods);
        periods.forEach(period -> {
            String measure = period.allowance().measure().name();
            long left = balances.getOrDefault(period.account(), Balance.NOTHING).available();
            if (left > 0) {
                TransferId hold = ledger.hold(
                                period.account(),
                                where.apply(measure),
                                left,
                                measure,
                                pack.id().value())
                        .orElseThrow(() -> new ConcurrencyFailureException("spent meanwhile"));
                ledger.settle(hold, left);
            }
        });
    }

    private Map<AccountId, Balance> balances(List<AllowancePeriod> periods) {
        return ledger.balances(periods.stream().map(AllowancePeriod::account).toList());
    }

    private static List<AllowancePeriod> limited(Membership pack) {
        return pack.plan().allowances().stream()
                .filter(allowance -> !allowance.isUnlimited())
                .map(allowance -> AllowancePeriod.of(pack, allowance, pack.startsOn()))
                .toList();
    }

    private boolean fill(AllowancePeriod period) {
        Long granted = period.granted();
        if (granted == null) {
            throw new IllegalArgumentException("an allowance without limit has no account");
        }
        String measure = period.allowance().measure().name();
        var end = period.end();
        boolean opened = ledger.open(
                period.account(),
                period.membership().id().value(),
                AccountPurpose.ALLOWANCE,
                measure,
                true,
                end == null ? null : end.atStartOfDay(ZoneOffset.UTC).toInstant());
        if (opened && granted > 0) {
            ledger.transfer(
                    books(period).issued(measure),
                    period.account(),
                    granted,
                    measure,
                    period.membership().id().value());
        }
        return opened;
    }

    /** Puts more on an account that is open; one that is not is filled with the right amount when it is opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AllowancePeriod period, long more) {
        if (more > 0 && ledger.balances(List.of(period.account())).containsKey(period.account())) {
            String measure = period.allowance().measure().name();
            ledger.transfer(
                    books(period).issued(measure),
                    period.account(),
                    more,
                    measure,
                    period.membership().id().value());
        }
    }

    /** Makes a filling hold another amount than it does; one that is not open is opened only for an amount of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(AllowancePeriod period, long before, long after) {
        if (after >= before) {
            add(period, after - before);
            return;
        }
        boolean asItIs = after == period.holds()
                && !ledger.balances(List.of(period.account())).containsKey(period.account());
        if (asItIs) {
            return;
        }
        fill(period);
        String measure = period.allowance().measure().name();
        boolean there = ledger.withdraw(
                period.account(),
                books(period).issued(measure),
                before - after,
                measure,
                period.membership().id().value());
        if (!there) {
            throw new ConcurrencyFailureException("spent meanwhile");
        }
    }

    private static OperatorAccounts books(AllowancePeriod period) {
        return new OperatorAccounts(period.membership().plan().operator());
    }
}
