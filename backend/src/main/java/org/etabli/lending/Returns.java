package org.etabli.lending;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** Takes things back, with what is broken or late. */
@Service
public class Returns {

    private final Transactions transactions;
    private final LoanAccess access;
    private final LoanBook book;
    private final LoanMoney money;
    private final LoanPlace place;

    Returns(Transactions transactions, LoanAccess access, LoanBook book, LoanMoney money, LoanPlace place) {
        this.transactions = transactions;
        this.access = access;
        this.book = book;
        this.money = money;
        this.place = place;
    }

    /**
     * It is back: the deposit goes back but for what is kept of it; the rest of the damage, and each day late, are charged.
     * Said before, it is left so.
     *
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     * @throws org.etabli.kernel.InvalidInputException for damage in another currency than the loan's
     */
    public LoanOutcome takeBack(Caller caller, TakeBack back) {
        return transactions.inOne(() -> {
            Loan loan = access.heldByDesk(caller, back.loan());
            if (!loan.isOut()) {
                return new Done(loan);
            }
            Money damage = money.damage(loan, back);
            Money kept = money.kept(loan, damage, back);
            Optional<Refusal> no = money.settle(caller, loan, kept, back);
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            place.broughtBack(caller, loan);
            return book.returned(back, damage, kept, money.late(loan), caller.member());
        });
    }

    /** What coming back at this moment costs for being late, zero in time. */
    public Money late(Loan loan) {
        return money.late(loan);
    }
}
