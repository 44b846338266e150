package org.etabli.lending;

import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Refusal;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What a loan costs beside its price: the deposit that is left and goes back, damage, being late. */
@Component
class LoanMoney {

    private final LoanDeposits deposits;
    private final Lending lending;
    private final Resources resources;
    private final LoanDays days;

    LoanMoney(LoanDeposits deposits, Lending lending, Resources resources, LoanDays days) {
        this.deposits = deposits;
        this.lending = lending;
        this.resources = resources;
        this.days = days;
    }

    Money deposit(Resource thing) {
        return lending.terms(thing).deposit();
    }

    Optional<Refusal> take(Caller caller, Loan loan, String thing, LoanDeposits.Way way) {
        return loan.deposit().isPositive() ? deposits.take(caller, loan, thing, way) : Optional.empty();
    }

    Optional<Refusal> giveAllBack(Caller caller, Loan loan, LoanDeposits.Way way) {
        return loan.deposit().isPositive() ? deposits.giveBack(caller, loan, loan.deposit(), way) : Optional.empty();
    }

    /** @throws InvalidInputException when it is in another currency than the loan */
    Money damage(Loan loan, TakeBack back) {
        Money damage = back.damage();
        if (damage == null) {
            return Money.zero(loan.deposit().getCurrencyUnit());
        }
        if (!damage.isSameCurrency(loan.deposit())) {
            throw new InvalidInputException(
                    "damage",
                    "another-currency",
                    loan.deposit().getCurrencyUnit().getCode());
        }
        return damage;
    }

    /** What of the damage the deposit pays. */
    Money kept(Loan loan, Money damage, TakeBack back) {
        if (!back.fromDeposit()) {
            return Money.zero(damage.getCurrencyUnit());
        }
        return damage.isGreaterThan(loan.deposit()) ? loan.deposit() : damage;
    }

    /** Keeps that much of the deposit and gives the rest back; all of it or nothing. */
    Optional<Refusal> settle(Caller caller, Loan loan, Money kept, TakeBack back) {
        if (kept.isPositive()) {
            String why = back.missing() != null ? back.missing() : back.condition();
            Optional<Refusal> no = deposits.keep(caller, loan, kept, why == null ? "" : why);
            if (no.isPresent()) {
                return no;
            }
        }
        Money rest = loan.deposit().minus(kept);
        Optional<Refusal> no =
                rest.isPositive() ? deposits.giveBack(caller, loan, rest, back.deposit()) : Optional.empty();
        if (no.isPresent() && kept.isPositive()) {
            throw new IllegalStateException("kept in part and not given back: " + no.get());
        }
        return no;
    }

    /** What coming back at this moment costs for being late, zero in time. */
    Money late(Loan loan) {
        Money fee = resources
                .recall(loan.resource())
                .map(thing -> lending.terms(thing).lateFee())
                .orElse(Money.zero(loan.deposit().getCurrencyUnit()));
        return fee.multipliedBy(days.daysLate(loan));
    }
}
