package org.etabli.lending;

import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** Who may touch which loan: the front desk of its venue, and who has the thing. For all others it does not exist. */
@Component
class LoanAccess {

    private final LoanRows rows;
    private final Venues venues;

    LoanAccess(LoanRows rows, Venues venues) {
        this.rows = rows;
        this.venues = venues;
    }

    /**
     * @throws NotFoundException when the caller has no role at its operator
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    Venue mustWorkAt(Caller caller, VenueId id) {
        Venue venue = venues.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
        caller.mustHave(Scope.MANAGE);
        caller.mustHold(Role.FRONT_DESK, venue.operator(), id);
        return venue;
    }

    /** Locked until the transaction ends. */
    Loan heldByDesk(Caller caller, LoanId id) {
        Loan loan = seen(rows.hold(id).filter(one -> caller.worksFor(one.operator())), id);
        mustWorkAt(caller, loan.venue());
        return loan;
    }

    /** Locked until the transaction ends; also for who has it. */
    Loan held(Caller caller, LoanId id) {
        Optional<Loan> loan = rows.hold(id);
        if (loan.filter(one -> caller.is(one.member())).isPresent()) {
            caller.mustHave(Scope.BOOK);
            return loan.get();
        }
        return heldByDesk(caller, id);
    }

    boolean isDesk(Caller caller, Loan loan) {
        return caller.holds(Role.FRONT_DESK, loan.operator(), loan.venue());
    }

    private static Loan seen(Optional<Loan> found, LoanId id) {
        return found.orElseThrow(() -> new NotFoundException("loan", id));
    }
}
