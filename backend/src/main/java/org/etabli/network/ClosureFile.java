package org.etabli.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.etabli.kernel.InvalidInputException;

/**
 * A calendar file (RFC 5545) read as days on which a venue is closed. Whole-day events count, repeated ones for three
 * years; events of some hours do not, and are named so that someone can look at them.
 */
final class ClosureFile {

    static final int LARGEST = 1024 * 1024;

    private static final int MOST_CLOSURES = 1_000;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_UID = 200;
    private static final Set<Frequency> UNDERSTOOD =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    /** @param cancelled whether the file says that it does not take place */
    record Closure(String uid, CalendarException exception, boolean cancelled) {}

    private final String name;
    private final LocalDate today;
    private final Map<String, Closure> closures = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private ClosureFile(String name, LocalDate today) {
        this.name = name;
        this.today = today;
    }

    /** @throws InvalidInputException when it is too large or no calendar, or holds too many events */
    static ClosureFile read(byte[] content, LocalDate today) {
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        Calendar calendar = parse(content);
        ClosureFile file = new ClosureFile(nameOf(calendar), today);
        calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .sorted(Comparator.comparing(ClosureFile::isSingleOccurrence))
                .forEach(file::add);
        if (file.closures.size() > MOST_CLOSURES) {
            throw new InvalidInputException("file", "too-many", MOST_CLOSURES);
        }
        return file;
    }

    /** What the calendar calls itself. */
    String name() {
        return name;
    }

    /** In the order of their days. */
    List<Closure> closures() {
        return closures.values().stream()
                .sorted(Comparator.comparing(closure -> closure.exception().firstDay()))
                .toList();
    }

    /** The titles of events that are no whole days. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private static Calendar parse(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8);
        if (!start.replace("\ufeff", "").stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            throw new InvalidInputException("file", "not-a-calendar");
        }
        try (var reader = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            if (start.startsWith("\ufeff")) {
                reader.read();
            }
            return new CalendarBuilder().build(reader);
        } catch (IOException | ParserException | IllegalArgumentException unreadable) {
            throw new InvalidInputException("file", "not-a-calendar");
        }
    }

    private void add(VEvent event) {
        String title = clipped(text(event, Property.SUMMARY).orElse(name), LONGEST_REASON);
        Optional<LocalDate> first = day(event, Property.DTSTART);
        if (first.isEmpty() || !isUnderstood(event)) {
            leftOut.add(title);
            return;
        }
        String uid = key(text(event, Property.UID).orElse(title + first.get()));
        boolean cancelled = text(event, Property.STATUS)
                .filter("CANCELLED"::equalsIgnoreCase)
                .isPresent();
        if (event.getProperty(Property.RRULE).isPresent()
                || event.getProperty(Property.RDATE).isPresent()) {
            occurrences(event)
                    .forEach(period ->
                            put(uid + "#" + period.getStart(), period.getStart(), period.getEnd(), title, cancelled));
        } else {
            LocalDate end = day(event, Property.DTEND).orElse(first.get().plusDays(1));
            String occurrence =
                    day(event, Property.RECURRENCE_ID).map(of -> "#" + of).orElse("");
            put(uid + occurrence, first.get(), end, title, cancelled);
        }
    }

    private void put(String uid, LocalDate first, LocalDate endExclusive, String title, boolean cancelled) {
        LocalDate last = endExclusive.isAfter(first) ? endExclusive.minusDays(1) : first;
        if (!last.isBefore(today) && !last.isAfter(first.plusYears(2))) {
            closures.put(uid, new Closure(uid, new CalendarException(first, last, null, title), cancelled));
        }
    }

    private Stream<Period<LocalDate>> occurrences(VEvent event) {
        Period<LocalDate> horizon = new Period<>(today.minusYears(1), today.plusYears(3));
        return event.<LocalDate>calculateRecurrenceSet(horizon).stream().limit(MOST_CLOSURES + 1L);
    }

    private static boolean isUnderstood(VEvent event) {
        return event.<Property>getProperties(Property.RRULE).stream()
                .allMatch(rule -> rule instanceof RRule<?> known
                        && UNDERSTOOD.contains(known.getRecur().getFrequency()));
    }

    private static boolean isSingleOccurrence(VEvent event) {
        return event.getProperty(Property.RECURRENCE_ID).isPresent();
    }

    /** Empty for a moment of a day. */
    private static Optional<LocalDate> day(VEvent event, String property) {
        return event.<Property>getProperty(property)
                .filter(net.fortuna.ical4j.model.property.DateProperty.class::isInstance)
                .map(dated -> (Temporal) ((net.fortuna.ical4j.model.property.DateProperty<?>) dated).getDate())
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    private static Optional<String> text(VEvent event, String property) {
        return event.<Property>getProperty(property)
                .map(Property::getValue)
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .filter(value -> !value.isEmpty());
    }

    private static String nameOf(Calendar calendar) {
        return calendar.<Property>getProperty("X-WR-CALNAME")
                .map(Property::getValue)
                .filter(value -> !value.isBlank())
                .map(value -> clipped(value.strip(), LONGEST_REASON))
                .orElse("iCalendar");
    }

    private static String key(String uid) {
        return uid.length() <= LONGEST_UID
                ? uid
                : UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
