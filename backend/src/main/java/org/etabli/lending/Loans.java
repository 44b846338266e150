package org.etabli.lending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** What is out, what is back, who has it. */
@Service
public class Loans {

    private static final int SHOWN = 200;

    private final LoanRows rows;
    private final LoanLists lists;
    private final LoanAccess access;
    private final Resources resources;
    private final Clock clock;

    Loans(LoanRows rows, LoanLists lists, LoanAccess access, Resources resources, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.access = access;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * What is out of the venue, the first due first, 200 at most.
     *
     * @throws NotFoundException when the caller has no role at its operator
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public List<Loan> listOut(Caller caller, VenueId venue) {
        access.mustWorkAt(caller, venue);
        return lists.out(venue, SHOWN);
    }

    /** What came back to the venue, the latest first, 200 at most; for who works its desk. */
    public List<Loan> listBack(Caller caller, VenueId venue) {
        access.mustWorkAt(caller, venue);
        return lists.back(venue, SHOWN);
    }

    /**
     * Who had a piece of the thing, the latest first, 200 at most; for who works its desk.
     *
     * @throws NotFoundException when it does not exist for the caller
     */
    public List<Loan> listOf(Caller caller, ResourceId thing) {
        access.mustWorkAt(
                caller,
                resources
                        .recall(thing)
                        .map(Resource::venue)
                        .orElseThrow(() -> new NotFoundException("resource", thing)));
        return lists.of(thing, SHOWN);
    }

    public int countOverdue(Caller caller, VenueId venue) {
        access.mustWorkAt(caller, venue);
        return lists.countOverdue(venue, clock.instant());
    }

    /** How many things the caller keeps too long. */
    public int countOwnOverdue(Caller caller) {
        caller.mustHave(Scope.READ);
        return lists.countOverdue(caller.member(), clock.instant());
    }

    /** What the caller has, wherever it is from, the first due first. */
    public List<Loan> listOwn(Caller caller) {
        caller.mustHave(Scope.READ);
        return lists.heldBy(caller.member(), SHOWN);
    }

    /** What the caller brought back, the latest first, so many at most. */
    public List<Loan> listOwnBack(Caller caller, int limit) {
        caller.mustHave(Scope.READ);
        return lists.broughtBackBy(caller.member(), Math.min(limit, SHOWN));
    }

    /** @throws NotFoundException when there is none for the caller */
    public Loan get(Caller caller, LoanId id) {
        caller.mustHave(Scope.READ);
        return rows.find(id)
                .filter(loan -> isSeenBy(caller, loan))
                .orElseThrow(() -> new NotFoundException("loan", id));
    }

    /** What is out on the reservation; empty when nothing is, or not for the caller. */
    public Optional<Loan> findOn(Caller caller, ReservationId reservation) {
        caller.mustHave(Scope.READ);
        return lists.outOn(reservation).filter(loan -> isSeenBy(caller, loan));
    }

    /** As it stands, for those who write about it. */
    public Optional<Loan> find(LoanId id) {
        return rows.find(id);
    }

    private boolean isSeenBy(Caller caller, Loan loan) {
        return caller.is(loan.member()) || access.isDesk(caller, loan);
    }
}
