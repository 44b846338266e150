package org.etabli.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.TimeSlot;
import org.etabli.lending.LoanEvents.LoanReminderDue;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What time does to loans: reminders, each once, and what is not back in time is not promised to others. Several nodes may
 * do this at once, be killed and begin again.
 */
@Service
class DueLoans {

    private final LoanRows rows;
    private final Availability availability;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueLoans(
            LoanRows rows,
            Availability availability,
            Venues venues,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.availability = availability;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Says how many loans it reminded of or kept from others. */
    int pass() {
        Round round = new Round("loans due");
        round.over(
                rows.listDueBefore(clock.instant().plus(Duration.ofDays(2))),
                loan -> transactions.inOne(() -> {
                    Optional<Loan> held = rows.hold(loan.id()).filter(Loan::isOut);
                    return held.isPresent() && (remind(held.get()) | keepFromOthers(held.get()));
                }));
        return round.finish();
    }

    private boolean remind(Loan loan) {
        ZoneId zone = venues.get(loan.venue()).zone();
        LocalDate due = loan.dueOn(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = reminderDay(due, today);
        LocalDate last = loan.remindedOn();
        LocalDate lent = LocalDate.ofInstant(loan.handedOutAt(), zone);
        if (day == null || !day.isAfter(lent) && day.isBefore(due) || last != null && !day.isAfter(last)) {
            return false;
        }
        rows.reminded(loan.id(), day);
        events.publishEvent(new LoanReminderDue(loan, day));
        return true;
    }

    /** The latest day on which a reminder was due: the one before, the one after, and each week from then on. */
    static @Nullable LocalDate reminderDay(LocalDate due, LocalDate today) {
        LocalDate after = due.plusDays(1);
        if (!today.isBefore(after)) {
            return after.plusWeeks(ChronoUnit.WEEKS.between(after, today));
        }
        return today.isBefore(due.minusDays(1)) ? null : due.minusDays(1);
    }

    /** Occupied until the end of tomorrow, or of today where somebody has tomorrow, while it is not back. */
    private boolean keepFromOthers(Loan loan) {
        Instant now = clock.instant();
        if (!loan.isOverdueAt(now)) {
            return false;
        }
        ZoneId zone = venues.get(loan.venue()).zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = loan.dueAt().isAfter(now.minus(Duration.ofDays(1))) ? loan.dueAt() : now;
        return List.of(today.plusDays(2), today.plusDays(1)).stream()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .anyMatch(
                        until -> availability.move(loan.id().value(), List.of(loan.unit()), new TimeSlot(from, until)));
    }
}
