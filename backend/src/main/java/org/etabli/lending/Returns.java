package org.etabli.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TimeSlot;
import org.etabli.lending.LoanEvents.LoanMoved;
import org.etabli.lending.LoanEvents.LoanReturned;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.etabli.network.Venues;
import org.etabli.reservation.Attendance;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes things back, with what is broken or late; takes a mistaken return back; lets who has it keep it longer. */
@Service
public class Returns {

    private final LoanRows rows;
    private final LoanAccess access;
    private final Lending lending;
    private final LoanDeposits deposits;
    private final Attendance attendance;
    private final Availability availability;
    private final Resources resources;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            LoanRows rows,
            LoanAccess access,
            Lending lending,
            LoanDeposits deposits,
            Attendance attendance,
            Availability availability,
            Resources resources,
            Venues venues,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.lending = lending;
        this.deposits = deposits;
        this.attendance = attendance;
        this.availability = availability;
        this.resources = resources;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * It is back: the deposit goes back but for what is kept of it; the rest of the damage, and each day late, are charged.
     * Said before, it is left so.
     *
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public LoanOutcome takeBack(Caller caller, TakeBack back) {
        return transactions.inOne(() -> {
            Loan loan = access.heldByDesk(caller, back.loan());
            if (!loan.isOut()) {
                return new Done(loan);
            }
            Money nothing = Money.zero(loan.deposit().getCurrencyUnit());
            Money damage = back.damage() == null ? nothing : back.damage();
            Money kept = !back.fromDeposit() ? nothing : damage.isGreaterThan(loan.deposit()) ? loan.deposit() : damage;
            Optional<Refusal> no = settle(caller, loan, kept, back);
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            attendance.checkOut(caller, loan.reservation());
            availability.endAt(loan.id().value(), clock.instant());
            rows.returned(loan.id(), back, damage, kept, late(loan), caller.member());
            Loan returned = rows.find(loan.id()).orElseThrow();
            events.publishEvent(new LoanReturned(returned));
            events.publishEvent(new LoanMoved(returned));
            return new Done(returned);
        });
    }

    /** What coming back at this moment costs for being late, zero in time. */
    public Money late(Loan loan) {
        Money fee = resources
                .recall(loan.resource())
                .map(thing -> lending.terms(thing).lateFee())
                .orElse(Money.zero(loan.deposit().getCurrencyUnit()));
        return fee.multipliedBy(Math.max(0, ChronoUnit.DAYS.between(day(loan, loan.dueAt()), today(loan))));
    }

    private Optional<Refusal> settle(Caller caller, Loan loan, Money kept, TakeBack back) {
        if (kept.isPositive()) {
            String why = back.missing() != null ? back.missing() : back.condition();
            Optional<Refusal> no = deposits.keep(caller, loan, kept, why == null ? "" : why);
            if (no.isPresent()) {
                return no;
            }
        }
        Money rest = loan.deposit().minus(kept);
        Optional<Refusal> no =
                rest.isPositive() ? deposits.giveBack(caller, loan, rest, back.deposit()) : Optional.empty();
        if (no.isPresent() && kept.isPositive()) {
            throw new IllegalStateException("kept in part and not given back: " + no.get());
        }
        return no;
    }

    /**
     * It was not back after all, on the same day; not once money was moved for it. Said before, it is left so.
     *
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     */
    public LoanOutcome undo(Caller caller, LoanId id) {
        return transactions.inOne(() -> {
            Loan loan = access.heldByDesk(caller, id);
            if (loan.isOut()) {
                return new Done(loan);
            }
            Instant returned = loan.returnedAt();
            if (returned == null || !day(loan, returned).equals(today(loan))) {
                return new Refused(Refusal.byState("loan-undo-too-late"));
            }
            if (loan.deposit().isPositive()
                    || loan.damage().isPositive()
                    || loan.late().isPositive()) {
                return new Refused(Refusal.byState("loan-money-moved"));
            }
            rows.lock(loan.resource());
            Instant now = clock.instant();
            Instant until = loan.dueAt().isAfter(now) ? loan.dueAt() : endOf(today(loan), loan);
            if (rows.isOut(loan.unit())
                    || !availability.move(id.value(), List.of(loan.unit()), new TimeSlot(now, until))) {
                return new Refused(Refusal.byState("taken-since"));
            }
            rows.outAgain(id);
            Loan again = rows.find(id).orElseThrow();
            events.publishEvent(new LoanMoved(again));
            return new Done(again);
        });
    }

    /**
     * Keeps it longer, unless somebody waits for it or it is overdue already.
     *
     * @param due the last day, at the venue
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     */
    public LoanOutcome extend(Caller caller, LoanId id, LocalDate due) {
        return transactions.inOne(() -> {
            Loan loan = access.held(caller, id);
            var last = venues.calendarOf(loan.venue(), loan.resource()).on(due);
            if (last.isClosed()) {
                return new Refused(
                        Refusal.byRule("venue-closed", venues.get(loan.venue()).name(), due));
            }
            Instant until = last.open().getLast().end();
            if (until.equals(loan.dueAt())) {
                return new Done(loan);
            }
            Optional<Refusal> no = refusal(caller, loan, until);
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            Instant reserved = availability
                    .heldBy(loan.reservation().value())
                    .getOrDefault(loan.unit(), TimeSlot.of(clock.instant(), Duration.ofMinutes(1)))
                    .end();
            if (!availability.move(id.value(), List.of(loan.unit()), new TimeSlot(reserved, until))) {
                return new Refused(Refusal.byState("loan-awaited", day(loan, loan.dueAt())));
            }
            rows.dueAt(id, until);
            Loan longer = rows.find(id).orElseThrow();
            events.publishEvent(new LoanMoved(longer));
            return new Done(longer);
        });
    }

    private Optional<Refusal> refusal(Caller caller, Loan loan, Instant until) {
        Instant now = clock.instant();
        if (!loan.isOut() || !until.isAfter(loan.dueAt())) {
            return Optional.of(Refusal.byState("loan-not-longer"));
        }
        if (loan.isOverdueAt(now) && !access.isDesk(caller, loan)) {
            return Optional.of(
                    Refusal.byRule("loan-overdue", venues.get(loan.venue()).name(), day(loan, loan.dueAt())));
        }
        var rule = resources.get(loan.resource()).rule();
        boolean tooLong = until.isAfter(loan.handedOutAt().plus(rule.max().multipliedBy(2)))
                || until.isAfter(now.plus(Availability.LONGEST));
        return tooLong
                ? Optional.of(Refusal.byRule(
                        "too-long",
                        resources.get(loan.resource()).name(),
                        rule.max().multipliedBy(2)))
                : Optional.empty();
    }

    private LocalDate today(Loan loan) {
        return day(loan, clock.instant());
    }

    private LocalDate day(Loan loan, Instant moment) {
        return LocalDate.ofInstant(moment, venues.get(loan.venue()).zone());
    }

    private Instant endOf(LocalDate day, Loan loan) {
        return day.plusDays(1).atStartOfDay(venues.get(loan.venue()).zone()).toInstant();
    }
}
