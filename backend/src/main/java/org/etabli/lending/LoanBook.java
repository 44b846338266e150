package org.etabli.lending;

import java.time.Instant;
import java.util.Optional;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.lending.LoanEvents.LoanMoved;
import org.etabli.lending.LoanEvents.LoanReturned;
import org.etabli.lending.LoanOutcome.Done;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what becomes of loans, and tells of it. */
@Component
class LoanBook {

    private final LoanRows rows;
    private final ApplicationEventPublisher events;

    LoanBook(LoanRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    Optional<Loan> find(LoanId id) {
        return rows.find(id);
    }

    /** Whoever hands out a piece of the thing waits here for who does so at the same moment. */
    void lock(ResourceId thing) {
        rows.lock(thing);
    }

    boolean isOut(UnitId unit) {
        return rows.isOut(unit);
    }

    /** @param atOnce whether its reservation was made for it */
    Done handedOut(Loan loan, boolean atOnce, MemberId by) {
        rows.add(loan, atOnce, by);
        return moved(loan.id());
    }

    boolean wasAtOnce(Loan loan) {
        return rows.wasAtOnce(loan.id());
    }

    Done notHandedOut(LoanId id) {
        rows.undone(id);
        return moved(id);
    }

    /** @param kept of the damage out of the deposit */
    Done returned(TakeBack back, Money damage, Money kept, Money late, MemberId by) {
        rows.returned(back.loan(), back, damage, kept, late, by);
        events.publishEvent(new LoanReturned(rows.find(back.loan()).orElseThrow()));
        return moved(back.loan());
    }

    Done outAgain(LoanId id) {
        rows.outAgain(id);
        return moved(id);
    }

    Done dueAt(LoanId id, Instant due) {
        rows.dueAt(id, due);
        return moved(id);
    }

    private Done moved(LoanId id) {
        Loan loan = rows.find(id).orElseThrow();
        events.publishEvent(new LoanMoved(loan));
        return new Done(loan);
    }
}
