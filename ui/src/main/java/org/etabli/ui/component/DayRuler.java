package org.etabli.ui.component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;

/**
 * A local day, or a stretch of it, in minutes as they elapse from its first one: a day of 25 hours has 1,500.
 *
 * @param from and {@code to}: the minutes between which it is shown, on full hours
 */
public record DayRuler(LocalDate day, ZoneId zone, int from, int to) {

    private static final int HOUR = 60;
    private static final int QUARTER = 15;

    /** The hours around these slots of the day; the whole day when there is none. */
    public static DayRuler around(LocalDate day, ZoneId zone, List<TimeSlot> slots) {
        DayRuler whole = whole(day, zone);
        List<Span> spans =
                slots.stream().flatMap(slot -> whole.span(slot).stream()).toList();
        int first = spans.stream().mapToInt(Span::start).min().orElse(0);
        int last = spans.stream().mapToInt(Span::end).max().orElse(whole.to);
        return new DayRuler(day, zone, Math.floorDiv(first, HOUR) * HOUR, Math.ceilDiv(last, HOUR) * HOUR);
    }

    public static DayRuler whole(LocalDate day, ZoneId zone) {
        long minutes = ChronoUnit.MINUTES.between(
                day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
        return new DayRuler(day, zone, 0, (int) minutes);
    }

    /** The part of the slot that lies in this day. */
    public Optional<Span> span(TimeSlot slot) {
        DayRuler whole = whole(day, zone);
        int start = Math.max(whole.from, minute(slot.start()));
        int end = Math.min(whole.to, minute(slot.end()));
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    public Optional<TimeSlot> slot(Span span) {
        return span.start < span.end
                ? Optional.of(new TimeSlot(moment(span.start), moment(span.end)))
                : Optional.empty();
    }

    public int minute(Instant moment) {
        return (int) Duration.between(midnight(), moment).toMinutes();
    }

    public Instant moment(int minute) {
        return midnight().plus(Duration.ofMinutes(minute));
    }

    /** What the clock on the wall says at that minute. */
    public LocalTime clock(int minute) {
        return moment(minute).atZone(zone).toLocalTime();
    }

    /** Every quarter of an hour that is shown. */
    public IntStream quarters() {
        return IntStream.rangeClosed(from / QUARTER, to / QUARTER).map(quarter -> quarter * QUARTER);
    }

    /** The stretches that are shown and that none of the slots covers. */
    public List<Span> gaps(List<TimeSlot> slots) {
        return slot(new Span(from, to)).stream()
                .flatMap(shown -> shown.minus(slots).stream())
                .flatMap(gap -> span(gap).stream())
                .toList();
    }

    /** A tick for every full hour of the wall clock. */
    public List<Tick> ticks(Locale reader) {
        ZonedDateTime first = moment(from).atZone(zone);
        return Stream.iterate(first, hour -> hour.plusHours(1))
                .takeWhile(hour -> minute(hour.toInstant()) <= to)
                .map(hour -> new Tick(minute(hour.toInstant()), hour.getHour(), label(reader, hour)))
                .toList();
    }

    private String label(Locale reader, ZonedDateTime hour) {
        boolean endsTheDay = hour.toLocalDate().isAfter(day);
        boolean french = Phrasebook.nearest(reader).equals(Locale.FRENCH);
        int shown = endsTheDay ? 24 : hour.getHour();
        return french ? shown + "\u00a0h" : shown + ":00";
    }

    private Instant midnight() {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Minutes of the day; {@code end} does not belong to it. */
    public record Span(int start, int end) {}

    public record Tick(int minute, int hour, String label) {}
}
