package org.etabli.network;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;

/**
 * When a place is open: the week's hours, overruled day by day by exceptions and public holidays. Days and minutes are
 * the venue's wall clock; the slots it answers are moments, so a day may have 23 or 25 hours.
 */
public final class OpeningCalendar {

    private static final int DAYS_LOOKED_AHEAD = 60;

    private final ZoneId zone;
    private final WhoseHours whose;
    private final Map<DayOfWeek, List<DailySpan>> week;
    private final List<CalendarException> exceptions;
    private final PublicHolidays holidays;

    OpeningCalendar(
            ZoneId zone,
            WhoseHours whose,
            Map<DayOfWeek, List<DailySpan>> week,
            List<CalendarException> exceptions,
            PublicHolidays holidays) {
        this.zone = zone;
        this.whose = whose;
        this.week = week;
        this.exceptions = exceptions;
        this.holidays = holidays;
    }

    public ZoneId zone() {
        return zone;
    }

    public WhoseHours whose() {
        return whose;
    }

    /** The week in which a supervisor is there, for what is used at no other time; else empty. */
    public Optional<WeeklyHours> supervision() {
        return whose == WhoseHours.SUPERVISED ? Optional.of(new WeeklyHours(week)) : Optional.empty();
    }

    /** The hours of one day, and why they differ from the week's where they do. */
    public OpeningDay on(LocalDate day) {
        Optional<CalendarException> exception =
                exceptions.stream().filter(e -> e.covers(day)).findFirst();
        if (exception.isPresent()) {
            return new OpeningDay(
                    day,
                    exceptional(day, exception.get()),
                    Text.of("day.because", exception.get().reason()));
        }
        Optional<Text> holiday = holidays.on(day);
        if (holiday.isPresent()) {
            return new OpeningDay(day, List.of(), holiday.get());
        }
        return new OpeningDay(day, slots(day, week.getOrDefault(day.getDayOfWeek(), List.of())), null);
    }

    /** As it would be with more exceptions; as always, those of few days go before those of many. */
    public OpeningCalendar with(Collection<CalendarException> more) {
        List<CalendarException> all = Stream.concat(exceptions.stream(), more.stream())
                .sorted(Comparator.comparingLong(CalendarException::length))
                .toList();
        return new OpeningCalendar(zone, whose, week, all, holidays);
    }

    /** The whole local day, from midnight to midnight: 23, 24 or 25 hours. */
    public TimeSlot wholeDay(LocalDate day) {
        return new TimeSlot(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The open slots that touch the window, not cut to it, in order; days that join at midnight are one slot. */
    public List<TimeSlot> openSlots(TimeSlot window) {
        List<TimeSlot> open = new ArrayList<>();
        LocalDate last = window.end().atZone(zone).toLocalDate();
        for (LocalDate day = window.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (TimeSlot slot : on(day).open()) {
                boolean joins = !open.isEmpty() && open.getLast().end().equals(slot.start());
                open.add(joins ? new TimeSlot(open.removeLast().start(), slot.end()) : slot);
            }
        }
        return open.stream().filter(window::overlaps).toList();
    }

    public boolean isOpenThroughout(TimeSlot slot) {
        return openSlots(slot).stream().anyMatch(open -> open.encloses(slot));
    }

    public boolean isOpenAt(Instant moment) {
        return on(moment.atZone(zone).toLocalDate()).open().stream().anyMatch(open -> open.contains(moment));
    }

    /** The first opening after the moment, within two months. */
    public Optional<TimeSlot> nextOpening(Instant after) {
        LocalDate today = after.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_LOOKED_AHEAD))
                .flatMap(day -> on(day).open().stream())
                .filter(open -> open.start().isAfter(after))
                .findFirst();
    }

    /** Hours out of the ordinary bring no supervisor: what asks for one is open only when both are. */
    private List<TimeSlot> exceptional(LocalDate day, CalendarException exception) {
        List<TimeSlot> open = slots(day, exception.spans());
        return whose == WhoseHours.SUPERVISED
                ? slots(day, week.getOrDefault(day.getDayOfWeek(), List.of())).stream()
                        .flatMap(attended -> open.stream().flatMap(each -> each.intersection(attended).stream()))
                        .toList()
                : open;
    }

    private List<TimeSlot> slots(LocalDate day, List<DailySpan> spans) {
        return spans.stream().flatMap(span -> span.on(day, zone).stream()).toList();
    }
}
