package org.etabli.ui.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.BookingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes when: the next half day of which enough is left, or what the wish says. */
@Component
class Timings {

    /** So much of a half day must be left for it to be proposed. */
    private static final Duration WORTH_COMING = Duration.ofMinutes(150);

    private static final int DAYS_OFFERED = 6;

    private final Venues venues;
    private final Clock clock;

    Timings(Venues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    Timing timing(Wish wish, Venue venue, BookingRule rule) {
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        LocalDate last = today.plusDays(rule.horizonDays());
        LocalDate wished = wish.day();
        LocalDate day = wished != null && !wished.isBefore(today) ? wished : nextDay(calendar, today, last, rule);
        Map<Period, TimeSlot> slots = slots(calendar, day, rule);
        TimeSlot slot = wished(wish, day, venue.zone()).orElseGet(() -> proposed(wish.period(), slots, rule));
        return new Timing(
                calendar.on(day),
                venue.zone(),
                slot,
                period(slots, slot),
                slots,
                openDays(calendar, today, last).limit(DAYS_OFFERED).toList(),
                clock.instant(),
                rule);
    }

    Instant now() {
        return clock.instant();
    }

    private LocalDate nextDay(OpeningCalendar calendar, LocalDate today, LocalDate last, BookingRule rule) {
        return openDays(calendar, today, last)
                .filter(day -> halfDays(slots(calendar, day, rule)).findAny().isPresent())
                .findFirst()
                .orElse(today);
    }

    private static Stream<LocalDate> openDays(OpeningCalendar calendar, LocalDate today, LocalDate last) {
        return today.datesUntil(last.plusDays(1))
                .filter(day -> !calendar.on(day).isClosed());
    }

    private static Stream<TimeSlot> halfDays(Map<Period, TimeSlot> slots) {
        return Stream.of(Period.MORNING, Period.AFTERNOON)
                .flatMap(period -> Optional.ofNullable(slots.get(period)).stream())
                .filter(slot -> slot.duration().compareTo(WORTH_COMING) >= 0);
    }

    private static TimeSlot proposed(@Nullable Period wanted, Map<Period, TimeSlot> slots, BookingRule rule) {
        TimeSlot proposed = Optional.ofNullable(wanted == null ? null : slots.get(wanted))
                .or(() -> halfDays(slots).findFirst())
                .orElseGet(() -> hours(slots));
        return proposed.duration().compareTo(rule.max()) > 0 ? TimeSlot.of(proposed.start(), rule.max()) : proposed;
    }

    private static TimeSlot hours(Map<Period, TimeSlot> slots) {
        return Objects.requireNonNull(slots.get(Period.HOURS));
    }

    private static Optional<TimeSlot> wished(Wish wish, LocalDate day, ZoneId zone) {
        LocalTime from = wish.from();
        LocalTime to = wish.to();
        if (from == null || to == null) {
            return Optional.empty();
        }
        Instant start = day.atTime(from).atZone(zone).toInstant();
        Instant end = (to.isAfter(from) ? day : day.plusDays(1))
                .atTime(to)
                .atZone(zone)
                .toInstant();
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }

    private static Period period(Map<Period, TimeSlot> slots, TimeSlot slot) {
        return slots.entrySet().stream()
                .filter(entry -> entry.getValue().equals(slot))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Period.HOURS);
    }

    private Map<Period, TimeSlot> slots(OpeningCalendar calendar, LocalDate day, BookingRule rule) {
        Map<Period, TimeSlot> slots = new EnumMap<>(Period.class);
        List<TimeSlot> open = stillOpen(calendar, day, rule);
        for (Period period : List.of(Period.MORNING, Period.AFTERNOON, Period.DAY)) {
            longest(open, at(period, day, calendar.zone()))
                    .filter(slot -> slot.duration().compareTo(rule.min()) >= 0
                            && slot.duration().compareTo(rule.max()) <= 0)
                    .filter(slot -> !slots.containsValue(slot))
                    .ifPresent(slot -> slots.put(period, slot));
        }
        slots.put(Period.HOURS, freeHours(open, day, calendar.zone(), rule));
        return slots;
    }

    /** What is left of the opening hours, from the running step on. */
    private List<TimeSlot> stillOpen(OpeningCalendar calendar, LocalDate day, BookingRule rule) {
        ZonedDateTime now = clock.instant().atZone(calendar.zone());
        long step = rule.step().toMinutes();
        long minute = (now.getHour() * 60L + now.getMinute()) / step * step;
        Instant earliest =
                now.toLocalDate().atStartOfDay(calendar.zone()).toInstant().plus(Duration.ofMinutes(minute));
        return calendar.on(day).open().stream()
                .filter(open -> open.end().isAfter(earliest))
                .map(open -> open.start().isBefore(earliest) ? new TimeSlot(earliest, open.end()) : open)
                .toList();
    }

    private static TimeSlot at(Period period, LocalDate day, ZoneId zone) {
        return new TimeSlot(
                day.atTime(period.start()).atZone(zone).toInstant(),
                day.atTime(period.end()).atZone(zone).toInstant());
    }

    private static Optional<TimeSlot> longest(List<TimeSlot> open, TimeSlot wanted) {
        return open.stream()
                .flatMap(hours -> hours.intersection(wanted).stream())
                .max(Comparator.comparing(TimeSlot::duration));
    }

    /** Two hours from the first possible moment on; on a closed day, the usual ones, so that the refusal can say why. */
    private static TimeSlot freeHours(List<TimeSlot> open, LocalDate day, ZoneId zone, BookingRule rule) {
        TimeSlot usual = at(Period.HOURS, day, zone);
        if (open.stream().anyMatch(hours -> hours.encloses(usual))) {
            return usual;
        }
        Duration most = usual.duration().compareTo(rule.max()) > 0 ? rule.max() : usual.duration();
        return open.stream()
                .findFirst()
                .map(hours -> hours.duration().compareTo(most) > 0 ? TimeSlot.of(hours.start(), most) : hours)
                .orElse(usual);
    }
}
