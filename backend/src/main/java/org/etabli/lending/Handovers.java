package org.etabli.lending;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.etabli.lending.LoanRequests.Found;
import org.etabli.lending.LoanRequests.Nothing;
import org.springframework.stereotype.Service;

/** Hands things out at the front desk, on a reservation that is there or is made at once. */
@Service
public class Handovers {

    private final Transactions transactions;
    private final LoanAccess access;
    private final LoanRequests requests;
    private final LoanBook book;
    private final LoanMoney money;
    private final LoanPlace place;

    Handovers(
            Transactions transactions,
            LoanAccess access,
            LoanRequests requests,
            LoanBook book,
            LoanMoney money,
            LoanPlace place) {
        this.transactions = transactions;
        this.access = access;
        this.requests = requests;
        this.book = book;
        this.money = money;
        this.place = place;
    }

    /**
     * Hands it out, with its deposit taken; all of it or nothing. Sent twice, it is handed out once.
     *
     * @throws org.etabli.kernel.NotFoundException for a reservation, a resource or a member that does not exist for the
     *     caller
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public LoanOutcome handOut(Caller caller, HandOut wish) {
        return transactions.inOne(() -> {
            Optional<Loan> before = book.find(wish.id());
            if (before.isPresent()) {
                access.mustWorkAt(caller, before.get().venue());
                return new Done(before.get());
            }
            return switch (requests.find(caller, wish.what())) {
                case Found found -> handOut(caller, wish, found);
                case Nothing(Refusal refusal) -> new Refused(refusal);
            };
        });
    }

    private LoanOutcome handOut(Caller caller, HandOut wish, Found found) {
        Loan loan = Loan.handedOut(wish, found.thing(), found.reservation(), money.deposit(found.thing()), found.now());
        Optional<Refusal> unpaid = money.take(caller, loan, found.thing().name(), wish.deposit());
        if (unpaid.isPresent()) {
            return new Refused(unpaid.get());
        }
        place.fetched(caller, loan);
        return book.handedOut(loan, wish.what() instanceof HandOut.Wanted, caller.member());
    }
}
