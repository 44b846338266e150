package org.etabli.billing.deposit;

import java.util.Optional;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Refusal;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanDeposits;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Keeps the books of what is left for loans: a deposit of its own for each, under the loan's id. */
@Component
class DepositsOfLoans implements LoanDeposits {

    private final Deposits deposits;

    DepositsOfLoans(Deposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public Optional<Refusal> take(Caller caller, Loan loan, String thing, Way way) {
        return refusal(deposits.take(
                caller,
                loan.operator(),
                new NewDeposit(key(loan), loan.member(), thing, method(way), loan.deposit(), null)));
    }

    @Override
    public Optional<Way> wayOf(Caller caller, Loan loan) {
        return loan.deposit().isZero()
                ? Optional.empty()
                : deposits.movements(caller, id(loan)).stream()
                        .filter(movement -> movement.amount().isPositive())
                        .map(movement -> Way.valueOf(movement.method().name()))
                        .findFirst();
    }

    @Override
    public Optional<Refusal> keep(Caller caller, Loan loan, Money amount, String why) {
        Deposit deposit = deposits.get(caller, id(loan));
        String told = why.isBlank() ? deposit.what() : deposit.what() + ", " + why;
        return refusal(deposits.keep(
                caller,
                new DepositKeeping(
                        key(loan), deposit.id(), amount, told.substring(0, Math.min(told.length(), NewDeposit.TEXT)))));
    }

    @Override
    public Optional<Refusal> giveBack(Caller caller, Loan loan, Money amount, Way way) {
        return refusal(deposits.giveBack(caller, new DepositReturn(key(loan), id(loan), method(way), amount, null)));
    }

    private static DepositId id(Loan loan) {
        return NewDeposit.idOf(loan.operator(), key(loan));
    }

    private static String key(Loan loan) {
        return "loan-" + loan.id();
    }

    private static PaymentMethod method(LoanDeposits.Way way) {
        return PaymentMethod.valueOf(way.name());
    }

    private static Optional<Refusal> refusal(PaymentOutcome outcome) {
        return outcome instanceof PaymentOutcome.Refused(Refusal no) ? Optional.of(no) : Optional.empty();
    }
}
