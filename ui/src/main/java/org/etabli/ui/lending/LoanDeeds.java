package org.etabli.ui.lending;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.LoanId;
import org.etabli.lending.Extensions;
import org.etabli.lending.HandOut;
import org.etabli.lending.Handovers;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanDeposits;
import org.etabli.lending.LoanOutcome;
import org.etabli.lending.Mistakes;
import org.etabli.lending.Returns;
import org.etabli.lending.TakeBack;
import org.etabli.ui.shell.SignedIn;

/** What the desk of lending does, in the name of who sits before it. */
@SpringComponent
class LoanDeeds {

    private final SignedIn signedIn;
    private final Handovers handovers;
    private final Returns returns;
    private final Mistakes mistakes;
    private final Extensions extensions;
    private final LoanDeposits deposits;

    LoanDeeds(
            SignedIn signedIn,
            Handovers handovers,
            Returns returns,
            Mistakes mistakes,
            Extensions extensions,
            LoanDeposits deposits) {
        this.signedIn = signedIn;
        this.handovers = handovers;
        this.returns = returns;
        this.mistakes = mistakes;
        this.extensions = extensions;
        this.deposits = deposits;
    }

    LoanOutcome handOut(HandOut wish) {
        return handovers.handOut(signedIn.caller(), wish);
    }

    /** The deposit goes back as it came. */
    LoanOutcome undoHandOut(Loan loan) {
        return mistakes.undoHandOut(signedIn.caller(), loan.id(), wayOf(loan).orElse(LoanDeposits.Way.CASH));
    }

    LoanOutcome takeBack(TakeBack back) {
        return returns.takeBack(signedIn.caller(), back);
    }

    LoanOutcome undoReturn(LoanId id) {
        return mistakes.undoReturn(signedIn.caller(), id);
    }

    LoanOutcome extend(LoanId id, LocalDate due) {
        return extensions.extend(signedIn.caller(), id, due);
    }

    Optional<LoanDeposits.Way> wayOf(Loan loan) {
        return deposits.wayOf(signedIn.caller(), loan);
    }
}
