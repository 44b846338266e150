package org.etabli.lending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.ReservationOutcome;
import org.springframework.stereotype.Component;

/** What a loan does to the reservation that it stands on, and to who could have the piece next. */
@Component
class LoanPlace {

    private final Attendance attendance;
    private final Availability availability;
    private final LoanDays days;

    LoanPlace(Attendance attendance, Availability availability, LoanDays days) {
        this.attendance = attendance;
        this.availability = availability;
        this.days = days;
    }

    /** Her reservation has begun. */
    void fetched(Caller caller, Loan loan) {
        if (attendance.checkIn(caller, loan.reservation()) instanceof ReservationOutcome.Refused refused) {
            throw new IllegalStateException("can't be checked in: " + refused);
        }
    }

    /**
     * It has not, after all: what was added to her reservation is free.
     *
     * @param atOnce the reservation goes, too, as long as that may be
     */
    void notFetched(Caller caller, Loan loan, boolean atOnce) {
        if (!atOnce || attendance.takeBack(caller, loan.reservation()) instanceof ReservationOutcome.Refused) {
            attendance.undoCheckIn(caller, loan.reservation());
        }
        availability.release(loan.id().value());
    }

    /** From this moment on others may have it. */
    void broughtBack(Caller caller, Loan loan) {
        attendance.checkOut(caller, loan.reservation());
        availability.endAt(loan.id().value(), days.now());
    }

    /** Nobody else may have it from now until it is due; says whether that was possible. */
    boolean outAgain(Loan loan) {
        Instant now = days.now();
        Instant until = loan.dueAt().isAfter(now) ? loan.dueAt() : days.endOfToday(loan);
        return availability.move(loan.id().value(), List.of(loan.unit()), new TimeSlot(now, until));
    }

    /** Nobody else may have it between the end of its reservation and the moment; says whether that was possible. */
    boolean keepUntil(Loan loan, Instant until) {
        Instant reserved = availability
                .heldBy(loan.reservation().value())
                .getOrDefault(loan.unit(), TimeSlot.of(days.now(), Duration.ofMinutes(1)))
                .end();
        return availability.move(loan.id().value(), List.of(loan.unit()), new TimeSlot(reserved, until));
    }
}
