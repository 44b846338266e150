package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.etabli.kernel.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarZoneTest {

    private static final Pattern YEARLY = Pattern.compile("FREQ=YEARLY;BYMONTH=(\\d+);BYDAY=(-?\\d)SU");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "Indian/Reunion",
                "America/Martinique",
                "America/Miquelon",
                "Pacific/Noumea",
                "America/New_York",
                "Africa/Casablanca",
                "Australia/Lord_Howe",
                "UTC"
            })
    void through_a_whole_year_the_offset_is_the_one_of_the_zone(String name) {
        ZoneId zone = ZoneId.of(name);
        Instant start = Instant.parse("2026-10-01T10:00:00Z");
        for (int n = 0; n < 130; n++) {
            Instant from = start.plus(THREE_DAYS.multipliedBy(n));
            VTimeZone written = CalendarZone.of(zone, TimeSlot.of(from, THREE_DAYS));
            for (int hours = 0; hours < THREE_DAYS.toHours(); hours += 5) {
                ZonedDateTime moment = from.plus(Duration.ofHours(hours)).atZone(zone);
                assertThat(offsetAt(written, moment.toInstant()))
                        .as("%s in %s", moment, written)
                        .isEqualTo(moment.getOffset());
            }
        }
    }

    /** As RFC 5545 reads it: the offset that the latest onset went over to. */
    private static ZoneOffset offsetAt(VTimeZone zone, Instant moment) {
        record Change(Instant onset, ZoneOffset to) {}
        return zone.getObservances().stream()
                .flatMap(observance -> onsets(observance, moment).map(onset -> new Change(onset, to(observance))))
                .filter(change -> !change.onset().isAfter(moment))
                .max(Comparator.comparing(Change::onset))
                .orElseThrow()
                .to();
    }

    private static Stream<Instant> onsets(Observance observance, Instant moment) {
        LocalDateTime start = LocalDateTime.from(observance
                .<DtStart<LocalDateTime>>getRequiredProperty(Property.DTSTART)
                .getDate());
        ZoneOffset from = observance
                .<TzOffsetFrom>getRequiredProperty(Property.TZOFFSETFROM)
                .getOffset();
        Matcher yearly = YEARLY.matcher(
                observance.getProperty(Property.RRULE).map(Property::getValue).orElse(""));
        if (!yearly.matches()) {
            return Stream.of(start.toInstant(from));
        }
        int month = Integer.parseInt(yearly.group(1));
        int week = Integer.parseInt(yearly.group(2));
        int year = moment.atOffset(from).getYear();
        return IntStream.rangeClosed(year - 1, year)
                .mapToObj(y -> start.withYear(y)
                        .withDayOfMonth(1)
                        .withMonth(month)
                        .with(TemporalAdjusters.dayOfWeekInMonth(week, start.getDayOfWeek()))
                        .toInstant(from));
    }

    private static ZoneOffset to(Observance observance) {
        return observance.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset();
    }
}
