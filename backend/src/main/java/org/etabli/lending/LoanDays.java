package org.etabli.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** The days of loans, at the venue of each. */
@Component
class LoanDays {

    private final Venues venues;
    private final Clock clock;

    LoanDays(Venues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Venue venueOf(Loan loan) {
        return venues.get(loan.venue());
    }

    Venue venue(VenueId id) {
        return venues.get(id);
    }

    LocalDate dueOn(Loan loan) {
        return loan.dueOn(venueOf(loan).zone());
    }

    /** How many days have begun since the day it was due, zero in time. */
    long daysLate(Loan loan) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn(loan), today(loan)));
    }

    boolean isToday(Loan loan, Instant moment) {
        return LocalDate.ofInstant(moment, venueOf(loan).zone()).equals(today(loan));
    }

    Instant endOfToday(Loan loan) {
        return today(loan).plusDays(1).atStartOfDay(venueOf(loan).zone()).toInstant();
    }

    /** When the place closes on the day, for who brings something back at the last moment; empty while it stays closed. */
    Optional<Instant> closing(VenueId venue, ResourceId thing, LocalDate day) {
        List<TimeSlot> open = venues.calendarOf(venue, thing).on(day).open();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast().end());
    }

    private LocalDate today(Loan loan) {
        return LocalDate.ofInstant(now(), venueOf(loan).zone());
    }
}
