package org.etabli.lending;

import java.time.Instant;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.Refusal;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.springframework.stereotype.Service;

/** Takes back, on the same day, what the desk wrote down by mistake. */
@Service
public class Mistakes {

    private final Transactions transactions;
    private final LoanAccess access;
    private final LoanBook book;
    private final LoanMoney money;
    private final LoanPlace place;
    private final LoanDays days;

    Mistakes(
            Transactions transactions,
            LoanAccess access,
            LoanBook book,
            LoanMoney money,
            LoanPlace place,
            LoanDays days) {
        this.transactions = transactions;
        this.access = access;
        this.book = book;
        this.money = money;
        this.place = place;
        this.days = days;
    }

    /**
     * It was not handed out after all: the deposit goes back. What she had reserved before stands; what was
     * reserved as it went out is gone, too, unless that was some minutes ago. Said before, it is left so.
     *
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public LoanOutcome undoHandOut(Caller caller, LoanId id, LoanDeposits.Way way) {
        return transactions.inOne(() -> {
            Loan loan = access.heldByDesk(caller, id);
            if (loan.undoneAt() != null) {
                return new Done(loan);
            }
            if (!loan.isOut() || !days.isToday(loan, loan.handedOutAt())) {
                return new Refused(Refusal.byState("loan-undo-too-late"));
            }
            Optional<Refusal> no = money.giveAllBack(caller, loan, way);
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            place.notFetched(caller, loan, book.wasAtOnce(loan));
            return book.notHandedOut(id);
        });
    }

    /**
     * It is not back after all; not once money was moved for it. Said before, it is left so.
     *
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public LoanOutcome undoReturn(Caller caller, LoanId id) {
        return transactions.inOne(() -> {
            Loan loan = access.heldByDesk(caller, id);
            if (loan.isOut()) {
                return new Done(loan);
            }
            Instant returned = loan.returnedAt();
            if (returned == null || !days.isToday(loan, returned)) {
                return new Refused(Refusal.byState("loan-undo-too-late"));
            }
            if (loan.movedMoney()) {
                return new Refused(Refusal.byState("loan-money-moved"));
            }
            book.lock(loan.resource());
            return book.isOut(loan.unit()) || !place.outAgain(loan)
                    ? new Refused(Refusal.byState("taken-since"))
                    : book.outAgain(id);
        });
    }
}
