package org.etabli.ui.lending;

import com.vaadin.flow.server.Command;
import org.etabli.kernel.Refusal;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanOutcome;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Tells what became of a loan, and takes it back where that may be. */
final class LoanSaid {

    private final LoanDesk desk;
    private final Command changed;

    LoanSaid(LoanDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
    }

    void handedOut(Loan loan) {
        changed.execute();
        Notices.done(
                Words.say("lending.handed-out", words().name(loan), loan.memberName(), words().due(loan)),
                () -> undoHandOut(loan));
    }

    void undoHandOut(Loan loan) {
        tell(desk.deeds().undoHandOut(loan), "lending.hand-out.undone");
    }

    void returned(Loan loan) {
        changed.execute();
        String sums = LoanSums.of(loan).orElse("");
        String sentence = Words.say("lending.returned", words().name(loan), loan.memberName(), sums)
                .strip();
        if (loan.deposit().isZero() && sums.isEmpty()) {
            Notices.done(sentence, () -> undoReturn(loan));
        } else {
            Notices.done(sentence);
        }
    }

    void undoReturn(Loan loan) {
        tell(desk.deeds().undoReturn(loan.id()), "lending.return.undone");
    }

    private void tell(LoanOutcome outcome, String done) {
        switch (outcome) {
            case LoanOutcome.Done(Loan loan) -> Notices.done(Words.say(done, words().name(loan), loan.memberName()));
            case LoanOutcome.Refused(Refusal refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private LoanWords words() {
        return desk.words();
    }
}
