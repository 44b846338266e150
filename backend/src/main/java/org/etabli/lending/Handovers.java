package org.etabli.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TimeSlot;
import org.etabli.lending.HandOut.Reserved;
import org.etabli.lending.HandOut.Wanted;
import org.etabli.lending.LoanEvents.LoanMoved;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.etabli.network.OpeningDay;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Hands things out at the front desk, on a reservation that is there or is made at once, and takes a mistake back. */
@Service
public class Handovers {

    private final LoanRows rows;
    private final LoanAccess access;
    private final Lending lending;
    private final LoanDeposits deposits;
    private final Reservations reservations;
    private final Agendas agendas;
    private final Attendance attendance;
    private final Availability availability;
    private final Resources resources;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            LoanRows rows,
            LoanAccess access,
            Lending lending,
            LoanDeposits deposits,
            Reservations reservations,
            Agendas agendas,
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
        this.reservations = reservations;
        this.agendas = agendas;
        this.attendance = attendance;
        this.availability = availability;
        this.resources = resources;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
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
            Optional<Loan> before = rows.find(wish.id());
            if (before.isPresent()) {
                access.mustWorkAt(caller, before.get().venue());
                return new Done(before.get());
            }
            return switch (wish.what()) {
                case Reserved reserved -> onReservation(caller, wish, reserved);
                case Wanted wanted -> atOnce(caller, wish, wanted);
            };
        });
    }

    private LoanOutcome onReservation(Caller caller, HandOut wish, Reserved reserved) {
        ReservationDetails seen = agendas.get(caller, reserved.reservation());
        Resource thing = resources.get(seen.resource());
        access.mustWorkAt(caller, thing.venue());
        return handOut(caller, wish, thing, seen);
    }

    private LoanOutcome atOnce(Caller caller, HandOut wish, Wanted wanted) {
        Resource thing = resources.get(wanted.resource());
        Venue venue = access.mustWorkAt(caller, thing.venue());
        OpeningDay last = venues.calendarOf(venue.id(), thing.id()).on(wanted.due());
        if (last.isClosed()) {
            return new Refused(Refusal.byRule("venue-closed", venue.name(), wanted.due()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant due = last.open().getLast().end();
        if (!due.isAfter(now.plus(Duration.ofMinutes(1)))) {
            return new Refused(Refusal.byRule("in-the-past"));
        }
        rows.lock(thing.id());
        return switch (reservations.request(
                caller, RequestReservation.of(thing.id(), wanted.unit(), new TimeSlot(now, due), wanted.member()))) {
            case ReservationOutcome.Confirmed(ReservationDetails made) -> handOut(caller, wish, thing, made);
            case ReservationOutcome.Refused refused -> new Refused(refused.first());
        };
    }

    private LoanOutcome handOut(Caller caller, HandOut wish, Resource thing, ReservationDetails reservation) {
        rows.lock(thing.id());
        Refusal no = refusal(reservation, thing);
        if (no != null) {
            return new Refused(no);
        }
        Loan loan = loan(wish, thing, reservation, lending.terms(thing).deposit());
        if (loan.deposit().isPositive()) {
            Optional<Refusal> unpaid = deposits.take(caller, loan, thing.name(), wish.deposit());
            if (unpaid.isPresent()) {
                return new Refused(unpaid.get());
            }
        }
        if (attendance.checkIn(caller, reservation.id()) instanceof ReservationOutcome.Refused refused) {
            throw new IllegalStateException("can't be checked in: " + refused);
        }
        rows.add(loan, caller.member());
        Loan made = rows.find(loan.id()).orElseThrow();
        events.publishEvent(new LoanMoved(made));
        return new Done(made);
    }

    private @Nullable Refusal refusal(ReservationDetails reservation, Resource thing) {
        Venue venue = venues.get(thing.venue());
        Optional<Instant> overdue = rows.overdueSince(reservation.member(), thing.operator());
        if (overdue.isPresent()) {
            return Refusal.byRule("loan-overdue", venue.name(), LocalDate.ofInstant(overdue.get(), venue.zone()));
        }
        if (rows.isOut(reservation.unit())) {
            return Refusal.byState(
                    "loan-out-already",
                    thing.name(),
                    resources.getUnit(reservation.unit()).label());
        }
        Instant now = clock.instant();
        boolean inTime = !now.isBefore(reservation.slot().start().minus(Attendance.OPENS))
                && now.isBefore(reservation.slot().end());
        boolean stands = switch (reservation.status()) {
            case CONFIRMED, CHECKED_IN -> true;
            default -> false;
        };
        return stands && inTime
                ? null
                : Refusal.byState(
                        "loan-not-now",
                        thing.name(),
                        LocalDate.ofInstant(reservation.slot().start(), venue.zone()));
    }

    private Loan loan(HandOut wish, Resource thing, ReservationDetails reservation, Money deposit) {
        Money nothing = Money.zero(deposit.getCurrencyUnit());
        return new Loan(
                wish.id(),
                thing.operator(),
                thing.venue(),
                thing.id(),
                reservation.unit(),
                reservation.member(),
                "",
                reservation.id(),
                clock.instant(),
                reservation.slot().end(),
                wish.condition(),
                deposit,
                null,
                null,
                null,
                nothing,
                nothing,
                nothing,
                null,
                null);
    }

    /**
     * It was handed out by mistake, on the same day: the deposit goes back, her reservation stands. Said before, it is left
     * so.
     *
     * @throws org.etabli.kernel.NotFoundException when there is none for the caller
     */
    public LoanOutcome undo(Caller caller, LoanId id, LoanDeposits.Way way) {
        return transactions.inOne(() -> {
            Loan loan = access.heldByDesk(caller, id);
            if (loan.undoneAt() != null) {
                return new Done(loan);
            }
            Venue venue = venues.get(loan.venue());
            if (!loan.isOut() || !isToday(loan.handedOutAt(), venue)) {
                return new Refused(Refusal.byState("loan-undo-too-late"));
            }
            if (loan.deposit().isPositive()) {
                Optional<Refusal> no = deposits.giveBack(caller, loan, loan.deposit(), way);
                if (no.isPresent()) {
                    return new Refused(no.get());
                }
            }
            attendance.undoCheckIn(caller, loan.reservation());
            availability.release(id.value());
            rows.undone(id);
            Loan undone = rows.find(id).orElseThrow();
            events.publishEvent(new LoanMoved(undone));
            return new Done(undone);
        });
    }

    private boolean isToday(Instant moment, Venue venue) {
        return LocalDate.ofInstant(moment, venue.zone()).equals(LocalDate.ofInstant(clock.instant(), venue.zone()));
    }
}
