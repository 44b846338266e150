package org.etabli.lending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.springframework.stereotype.Service;

/** What is out, what is back, who has it. */
@Service
public class Loans {

    private static final int SHOWN = 200;

    private final LoanRows rows;
    private final LoanAccess access;
    private final Clock clock;

    Loans(LoanRows rows, LoanAccess access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What is out of the venue, the first due first.
     *
     * @throws NotFoundException when the caller has no role at its operator
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public List<Loan> listOut(Caller caller, VenueId venue) {
        access.mustWorkAt(caller, venue);
        return rows.listOut(venue, SHOWN);
    }

    /** What came back to the venue, the latest first. */
    public List<Loan> listBack(Caller caller, VenueId venue) {
        access.mustWorkAt(caller, venue);
        return rows.listBack(venue, SHOWN);
    }

    public int countOverdue(Caller caller, VenueId venue) {
        access.mustWorkAt(caller, venue);
        return rows.countOverdue(venue, clock.instant());
    }

    /** What the caller has, wherever it is from, the first due first. */
    public List<Loan> listOwn(Caller caller) {
        caller.mustHave(Scope.READ);
        return rows.listHeldBy(caller.member());
    }

    /** @throws NotFoundException when there is none for the caller */
    public Loan get(Caller caller, LoanId id) {
        caller.mustHave(Scope.READ);
        return rows.find(id)
                .filter(loan -> caller.is(loan.member()) || access.isDesk(caller, loan))
                .orElseThrow(() -> new NotFoundException("loan", id));
    }

    /** As it stands, for those who write about it. */
    public Optional<Loan> find(LoanId id) {
        return rows.find(id);
    }
}
