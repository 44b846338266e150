package org.etabli.lending;

import org.etabli.kernel.Refusal;

/** What became of the wish to hand out, to take back, to keep longer. */
public sealed interface LoanOutcome {

    record Done(Loan loan) implements LoanOutcome {}

    /** Nothing changed, and here is why. */
    record Refused(Refusal refusal) implements LoanOutcome {}
}
