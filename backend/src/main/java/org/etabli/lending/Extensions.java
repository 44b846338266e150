package org.etabli.lending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.Refusal;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** Lets who has something keep it longer. */
@Service
public class Extensions {

    private final Transactions transactions;
    private final LoanAccess access;
    private final LoanBook book;
    private final LoanPlace place;
    private final LoanDays days;
    private final Resources resources;

    Extensions(
            Transactions transactions,
            LoanAccess access,
            LoanBook book,
            LoanPlace place,
            LoanDays days,
            Resources resources) {
        this.transactions = transactions;
        this.access = access;
        this.book = book;
        this.place = place;
        this.days = days;
        this.resources = resources;
    }

    /**
     * Keeps it longer, unless somebody waits for it or it is overdue already. Who works the desk may let her all the same.
     *
     * @param due the last day, at the venue
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     */
    public LoanOutcome extend(Caller caller, LoanId id, LocalDate due) {
        return transactions.inOne(() -> {
            Loan loan = access.held(caller, id);
            Optional<Instant> closing = days.closing(loan.venue(), loan.resource(), due);
            if (closing.isEmpty()) {
                return new Refused(
                        Refusal.byRule("venue-closed", days.venueOf(loan).name(), due));
            }
            Instant until = closing.get();
            if (until.equals(loan.dueAt())) {
                return new Done(loan);
            }
            Optional<Refusal> no = refusal(caller, loan, until);
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            return place.keepUntil(loan, until)
                    ? book.dueAt(id, until)
                    : new Refused(Refusal.byState("loan-awaited", days.dueOn(loan)));
        });
    }

    private Optional<Refusal> refusal(Caller caller, Loan loan, Instant until) {
        Instant now = days.now();
        if (!loan.isOut() || !until.isAfter(loan.dueAt())) {
            return Optional.of(Refusal.byState("loan-not-longer"));
        }
        if (loan.isOverdueAt(now) && !access.isDesk(caller, loan)) {
            return Optional.of(Refusal.byRule("loan-overdue", days.venueOf(loan).name(), days.dueOn(loan)));
        }
        Resource thing = resources.get(loan.resource());
        Duration most = thing.rule().max().multipliedBy(2);
        boolean tooLong = until.isAfter(loan.handedOutAt().plus(most)) || until.isAfter(now.plus(Availability.LONGEST));
        return tooLong ? Optional.of(Refusal.byRule("too-long", thing.name(), most)) : Optional.empty();
    }
}
