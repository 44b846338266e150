package org.etabli.prospect;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When a venue shows itself: the same hours each week, as far as it is open then and nobody comes yet. */
@Service
public class VisitTimes {

    private static final int DAYS_AHEAD = 21;
    private static final int MOST = 60;
    private static final Duration NOTICE = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Transactions transactions;
    private final Clock clock;

    VisitTimes(JdbcClient jdbc, Venues venues, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** On the venue's clock. */
    public record Weekly(DayOfWeek day, LocalTime at) {}

    /** Whoever asks: the public site shows them. In the order of the week. */
    public List<Weekly> list(VenueId venue) {
        return jdbc.sql("SELECT weekday, at FROM visit_time WHERE venue_id = ? ORDER BY weekday, at")
                .param(venue.value())
                .query((row, n) ->
                        new Weekly(DayOfWeek.of(row.getInt("weekday")), row.getObject("at", LocalTime.class)))
                .list();
    }

    /**
     * Replaces them; what is agreed already stays.
     *
     * @throws NotFoundException when the venue's inner affairs do not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    public void set(Caller caller, VenueId id, Collection<Weekly> times) {
        Venue venue = venues.get(id);
        if (!caller.worksFor(venue.operator())) {
            throw new NotFoundException("venue", id);
        }
        caller.mustHave(Scope.MANAGE);
        caller.mustHold(Role.MANAGER, venue.operator(), id);
        Set<Weekly> distinct = new HashSet<>(times);
        if (distinct.size() > MOST) {
            throw new InvalidInputException("times", "out-of-range", 0, MOST);
        }
        transactions.inOne(() -> {
            jdbc.sql("DELETE FROM visit_time WHERE venue_id = ?")
                    .param(id.value())
                    .update();
            distinct.forEach(time -> jdbc.sql("INSERT INTO visit_time (venue_id, weekday, at) VALUES (?, ?, ?)")
                    .params(List.of(id.value(), time.day().getValue(), time.at()))
                    .update());
        });
    }

    /** When one may still come in the next three weeks, in order; each in two hours at the soonest. */
    public List<Instant> free(Venue venue) {
        List<Weekly> weekly = list(venue.id());
        if (weekly.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = now.atZone(venue.zone()).toLocalDate();
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        Set<Instant> taken = taken(venue, now);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> weekly.stream()
                        .filter(time -> time.day() == day.getDayOfWeek())
                        .map(time -> day.atTime(time.at()).atZone(venue.zone()).toInstant()))
                .filter(moment -> !moment.isBefore(now.plus(NOTICE))
                        && !taken.contains(moment)
                        && calendar.isOpenThroughout(TimeSlot.of(moment, Prospect.VISIT)))
                .toList();
    }

    private Set<Instant> taken(Venue venue, Instant from) {
        return jdbc.sql("SELECT visit_at FROM prospect WHERE venue_id = ? AND visit_at >= ?")
                .params(List.of(venue.id().value(), from))
                .query(Instant.class)
                .set();
    }
}
