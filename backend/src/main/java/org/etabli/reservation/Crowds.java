package org.etabli.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Expects the desks of a venue to be as full as on the last eight open days of the same weekday. One statement that looks
 * at those days only, and its answer is kept for a while: the past does not change.
 */
@Service
public class Crowds {

    private static final int WEEKS = 8;
    private static final int DAYS_NEEDED = 2;

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;
    private final Cache<Asked, Crowd> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    Crowds(JdbcClient jdbc, Venues venues, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    /** What to expect on a day, of which only the weekday counts. */
    public Crowd expected(VenueId venue, LocalDate day) {
        LocalDate today = clock.instant().atZone(venues.get(venue).zone()).toLocalDate();
        return known.get(new Asked(venue, day.getDayOfWeek(), today), this::read);
    }

    private Crowd read(Asked asked) {
        OpeningCalendar calendar = venues.calendarOf(asked.venue());
        List<UUID> pools = resources.list(asked.venue(), ResourceKind.DESK).stream()
                .map(resource -> resource.id().value())
                .toList();
        long desks = resources.list(asked.venue(), ResourceKind.DESK).stream()
                .map(Resource::unitIds)
                .flatMap(List::stream)
                .distinct()
                .count();
        List<LocalDate> days = Stream.iterate(
                        asked.today().with(TemporalAdjusters.previous(asked.weekday())), day -> day.minusWeeks(1))
                .limit(WEEKS)
                .filter(day -> !calendar.on(day).isClosed())
                .toList();
        return pools.isEmpty() || days.isEmpty()
                ? Crowd.UNKNOWN
                : mean(taken(asked.venue(), pools, days, calendar), days, desks);
    }

    /** Days before the first one with anybody are from before the venue was here, and do not count. */
    private static Crowd mean(Map<LocalDate, long[]> taken, List<LocalDate> days, long desks) {
        LocalDate first = taken.keySet().stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
        long counted = days.stream().filter(day -> !day.isBefore(first)).count();
        if (counted < DAYS_NEEDED) {
            return Crowd.UNKNOWN;
        }
        return new Crowd(IntStream.range(0, Crowd.QUARTERS)
                .mapToObj(quarter ->
                        taken.values().stream().mapToLong(day -> day[quarter]).sum() / (double) (counted * desks))
                .map(share -> Math.min(1, share))
                .toList());
    }

    private Map<LocalDate, long[]> taken(
            VenueId venue, List<UUID> pools, List<LocalDate> days, OpeningCalendar calendar) {
        String ranges = IntStream.range(0, days.size())
                .mapToObj(n -> "starts_at >= :from" + n + " AND starts_at < :until" + n)
                .collect(Collectors.joining(" OR ", "(", ")"));
        var statement = jdbc.sql("SELECT starts_at, ends_at, COUNT(*) FROM reservation WHERE venue_id = :venue"
                        + " AND resource_id IN (:pools) AND status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED')"
                        + " AND " + ranges + " GROUP BY starts_at, ends_at")
                .param("venue", venue.value())
                .param("pools", pools);
        for (int n = 0; n < days.size(); n++) {
            TimeSlot day = calendar.wholeDay(days.get(n));
            statement = statement.param("from" + n, day.start()).param("until" + n, day.end());
        }
        Map<LocalDate, long[]> taken = new HashMap<>();
        statement.query(row -> {
            TimeSlot slot = new TimeSlot(row.getObject(1, Instant.class), row.getObject(2, Instant.class));
            add(slot, row.getLong(3), calendar, taken);
        });
        return taken;
    }

    private static void add(TimeSlot slot, long people, OpeningCalendar calendar, Map<LocalDate, long[]> taken) {
        var start = slot.start().atZone(calendar.zone());
        var end = slot.end().atZone(calendar.zone());
        long[] quarters = taken.computeIfAbsent(start.toLocalDate(), day -> new long[Crowd.QUARTERS]);
        int first = (start.getHour() * 60 + start.getMinute()) / 15;
        int last = end.toLocalDate().isAfter(start.toLocalDate())
                ? Crowd.QUARTERS
                : Math.ceilDiv(end.getHour() * 60 + end.getMinute(), 15);
        Arrays.setAll(
                quarters,
                quarter -> quarter >= first && quarter < last ? quarters[quarter] + people : quarters[quarter]);
    }

    private record Asked(VenueId venue, DayOfWeek weekday, LocalDate today) {}
}
