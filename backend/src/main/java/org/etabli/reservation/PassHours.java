package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.HalfDays;
import org.etabli.network.OpeningDay;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.BookingRule;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Component;

/** For which hours of a day a desk can be had by who wants it as long as possible. */
@Component
class PassHours {

    private final Venues venues;
    private final HalfDays halves;
    private final Clock clock;

    PassHours(Venues venues, HalfDays halves, Clock clock) {
        this.venues = venues;
        this.halves = halves;
        this.clock = clock;
    }

    /** Why there is none. */
    Refusal closed(Venue venue, LocalDate day) {
        OpeningDay opening = on(venue, day);
        if (!opening.isClosed()) {
            return Refusal.byRule("day-over", venue.name(), day);
        }
        return opening.because() == null
                ? Refusal.byRule("venue-closed", venue.name(), day)
                : Refusal.byRule("venue-closed-because", venue.name(), day, opening.because());
    }

    /** How the venue is open on the day. */
    OpeningDay on(Venue venue, LocalDate day) {
        return venues.calendarOf(venue.id()).on(day);
    }

    /** The longest stretch that the desk can be had for in that part of the day, from now on. */
    Optional<TimeSlot> of(Venue venue, DayPart part, Resource desk, LocalDate day) {
        LocalTime noon = part.isHalf() ? halves.noon(venue.id()).orElse(null) : LocalTime.NOON;
        if (noon == null) {
            return Optional.empty();
        }
        return venues.calendarOf(venue.id(), desk.id()).on(day).open().stream()
                .flatMap(open -> part.of(open, noon, venue.zone()).stream())
                .flatMap(open -> fitted(venue, desk.rule(), open).stream())
                .max(Comparator.comparing(TimeSlot::duration));
    }

    private Optional<TimeSlot> fitted(Venue venue, BookingRule rule, TimeSlot open) {
        Instant now = clock.instant();
        Instant earliest = rule.notice().isZero() ? now.minus(rule.step()) : now.plus(rule.notice());
        ZonedDateTime start = open.start().atZone(venue.zone());
        while (start.toInstant().isBefore(earliest)) {
            start = start.plus(rule.step());
        }
        if (!start.toInstant().isBefore(open.end())) {
            return Optional.empty();
        }
        Duration left = Duration.between(start.toInstant(), open.end());
        Duration most = left.compareTo(rule.max()) > 0 ? rule.max() : left;
        Duration length = most.minusSeconds(most.toSeconds() % rule.step().toSeconds());
        return length.isZero() || length.compareTo(rule.min()) < 0
                ? Optional.empty()
                : Optional.of(TimeSlot.of(start.toInstant(), length));
    }
}
