package org.etabli.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.etabli.kernel.TimeSlot;

/**
 * Translates between moments and the minutes of a drawing, which knows no zone. One day is drawn in minutes elapsed since
 * its midnight, 1380 or 1500 of them when the clocks change; several days side by side are drawn by the wall clock, so that
 * their hours stay in line.
 */
public record TimelineScale(LocalDate first, int days, ZoneId zone) {

    /** A stretch of one drawn day, in its minutes. */
    public record Span(int day, int start, int end) {}

    /** An hour of the wall clock and the minute at which it begins. */
    public record Hour(int minute, LocalTime clock) {}

    private static final int DAY = 24 * 60;

    public static TimelineScale day(LocalDate day, ZoneId zone) {
        return new TimelineScale(day, 1, zone);
    }

    /** The week from Monday to Sunday that holds the day. */
    public static TimelineScale weekOf(LocalDate day, ZoneId zone) {
        return new TimelineScale(day.minusDays(day.getDayOfWeek().getValue() - 1L), 7, zone);
    }

    public boolean isWeek() {
        return days > 1;
    }

    public List<LocalDate> dates() {
        return first.datesUntil(first.plusDays(days)).toList();
    }

    /** All that is drawn, from the first midnight to the last. */
    public TimeSlot window() {
        return new TimeSlot(midnight(0), midnight(days));
    }

    /** How many minutes the drawn day has: 1380, 1440 or 1500. */
    public int dayMinutes() {
        return isWeek() ? DAY : (int) window().duration().toMinutes();
    }

    /** The hours of the drawn day; on the long day one of them comes twice, on the short one it is left out. */
    public List<Hour> hours() {
        return IntStream.rangeClosed(0, dayMinutes() / 60)
                .mapToObj(hour -> new Hour(
                        hour * 60,
                        isWeek()
                                ? LocalTime.MIDNIGHT.plusHours(hour)
                                : momentAt(0, hour * 60).atZone(zone).toLocalTime()))
                .toList();
    }

    /** The moment at a minute of a drawn day. */
    public Instant momentAt(int day, int minute) {
        if (!isWeek()) {
            return midnight(0).plusSeconds(minute * 60L);
        }
        LocalDate date = first.plusDays(day);
        return minute >= DAY
                ? midnight(day + 1)
                : ZonedDateTime.of(date, LocalTime.ofSecondOfDay(minute * 60L), zone)
                        .toInstant();
    }

    /** The minute at which the moment is drawn, in the first day's minutes when there is one day; cut to the day. */
    public int minuteOf(int day, Instant moment) {
        if (moment.isBefore(midnight(day))) {
            return 0;
        }
        if (!moment.isBefore(midnight(day + 1))) {
            return dayMinutes();
        }
        return isWeek()
                ? moment.atZone(zone).toLocalTime().toSecondOfDay() / 60
                : (int) ((moment.getEpochSecond() - midnight(0).getEpochSecond()) / 60);
    }

    /** Where the slot is drawn: a span for each day that it touches. */
    public List<Span> spansOf(TimeSlot slot) {
        List<Span> spans = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int start = minuteOf(day, slot.start());
            int end = minuteOf(day, slot.end());
            if (start < end) {
                spans.add(new Span(day, start, end));
            }
        }
        return spans;
    }

    /** The drawn day that holds the moment, or -1. */
    public int dayOf(Instant moment) {
        return window().contains(moment)
                ? (int) (moment.atZone(zone).toLocalDate().toEpochDay() - first.toEpochDay())
                : -1;
    }

    private Instant midnight(int day) {
        return first.plusDays(day).atStartOfDay(zone).toInstant();
    }
}
