package org.etabli.lending;

import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.joda.money.Money;

/** Money that is left for a loan and goes back when the thing does; whoever keeps the books does it. Each once for a loan. */
public interface LoanDeposits {

    /** How a deposit is paid and given back. */
    enum Way {
        CASH,
        CHEQUE,
        CARD_TERMINAL,
        WALLET
    }

    /**
     * Takes the loan's deposit.
     *
     * @param thing what is lent, as both will read it
     * @return why not, and nothing is taken
     */
    Optional<Refusal> take(Caller caller, Loan loan, String thing, Way way);

    /** How the loan's deposit was paid; empty when there is none. */
    Optional<Way> wayOf(Caller caller, Loan loan);

    /** Keeps a part of it, or all: she gets an invoice that it pays. */
    Optional<Refusal> keep(Caller caller, Loan loan, Money amount, String why);

    /** Gives that much back. */
    Optional<Refusal> giveBack(Caller caller, Loan loan, Money amount, Way way);
}
