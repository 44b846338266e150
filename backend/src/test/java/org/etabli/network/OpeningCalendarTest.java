package org.etabli.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningCalendarTest {

    private final Phrasebook phrasebook = new Phrasebook();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate SPRING_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate FALL_BACK = LocalDate.of(2026, 10, 25);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, Jour de l’An",
        "2026-04-06, Lundi de Pâques",
        "2026-05-01, Fête du Travail",
        "2026-05-08, Victoire 1945",
        "2026-05-14, Ascension",
        "2026-05-25, Lundi de Pentecôte",
        "2026-07-14, Fête nationale",
        "2026-08-15, Assomption",
        "2026-11-01, Toussaint",
        "2026-11-11, Armistice 1918",
        "2026-12-25, Noël",
        "2027-01-01, Jour de l’An",
        "2027-03-29, Lundi de Pâques",
        "2027-05-01, Fête du Travail",
        "2027-05-08, Victoire 1945",
        "2027-05-06, Ascension",
        "2027-05-17, Lundi de Pentecôte",
        "2027-07-14, Fête nationale",
        "2027-08-15, Assomption",
        "2027-11-01, Toussaint",
        "2027-11-11, Armistice 1918",
        "2027-12-25, Noël"
    })
    void it_is_closed_on_the_public_holidays_of_france(LocalDate day, String name) {
        OpeningDay holiday = always(PublicHolidays.OF_FRANCE).on(day);
        assertThat(holiday.isClosed()).as(name).isTrue();
        assertThat(phrasebook.say(Locale.FRENCH, Objects.requireNonNull(holiday.because())))
                .isEqualTo(name);
        assertThat(phrasebook.say(Locale.ENGLISH, holiday.because())).isNotEqualTo(name);
        assertThat(always(PublicHolidays.NONE).on(day).isClosed()).isFalse();
    }

    @Test
    void a_year_has_eleven_public_holidays_and_no_other() {
        for (int year : new int[] {2026, 2027}) {
            long closed = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> always(PublicHolidays.OF_FRANCE).on(day).isClosed())
                    .count();
            assertThat(closed).as("in " + year).isEqualTo(11);
        }
    }

    @Test
    void good_friday_and_the_second_day_of_christmas_are_open_outside_of_alsace() {
        assertThat(always(PublicHolidays.OF_FRANCE).on(LocalDate.of(2026, 4, 3)).isClosed())
                .isFalse();
        assertThat(always(PublicHolidays.OF_FRANCE)
                        .on(LocalDate.of(2026, 12, 26))
                        .isClosed())
                .isFalse();
    }

    @Test
    void a_day_around_the_clock_has_23_or_25_hours_when_the_clock_changes() {
        OpeningCalendar calendar = always(PublicHolidays.NONE);

        assertThat(hoursOf(calendar, SPRING_FORWARD)).isEqualTo(23);
        assertThat(hoursOf(calendar, FALL_BACK)).isEqualTo(25);
        assertThat(hoursOf(calendar, FALL_BACK.plusDays(1))).isEqualTo(24);
        assertThat(calendar.wholeDay(SPRING_FORWARD).duration()).isEqualTo(Duration.ofHours(23));
        assertThat(calendar.wholeDay(FALL_BACK).duration()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void office_hours_keep_to_the_wall_clock_across_the_change() {
        OpeningCalendar calendar = calendar(new DailySpan(8 * 60, 20 * 60), PublicHolidays.NONE);

        for (LocalDate day : List.of(SPRING_FORWARD, FALL_BACK)) {
            TimeSlot open = calendar.on(day).open().getFirst();
            assertThat(open.duration()).isEqualTo(Duration.ofHours(12));
            assertThat(open.start().atZone(PARIS).getHour()).isEqualTo(8);
            assertThat(open.end().atZone(PARIS).getHour()).isEqualTo(20);
        }
    }

    @Test
    void hours_that_the_change_swallows_are_shorter() {
        OpeningCalendar night = calendar(new DailySpan(60, 4 * 60), PublicHolidays.NONE);

        assertThat(hoursOf(night, SPRING_FORWARD)).isEqualTo(2);
        assertThat(hoursOf(night, FALL_BACK)).isEqualTo(4);
        assertThat(calendar(new DailySpan(120, 180), PublicHolidays.NONE)
                        .on(SPRING_FORWARD)
                        .isClosed())
                .isTrue();
    }

    private static long hoursOf(OpeningCalendar calendar, LocalDate day) {
        return calendar.on(day).open().stream()
                .map(TimeSlot::duration)
                .reduce(Duration.ZERO, Duration::plus)
                .toHours();
    }

    private static OpeningCalendar always(PublicHolidays holidays) {
        return calendar(new DailySpan(0, 24 * 60), holidays);
    }

    private static OpeningCalendar calendar(DailySpan span, PublicHolidays holidays) {
        Map<DayOfWeek, List<DailySpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(span));
        }
        return new OpeningCalendar(PARIS, WhoseHours.VENUE, week, List.of(), holidays);
    }
}
