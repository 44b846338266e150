package org.etabli.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.ui.timeline.TimelineScale.Hour;
import org.etabli.ui.timeline.TimelineScale.Span;
import org.junit.jupiter.api.Test;

class TimelineScaleTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate SHORT_DAY = LocalDate.of(2027, 3, 28);
    static final LocalDate LONG_DAY = LocalDate.of(2026, 10, 25);

    @Test
    void an_ordinary_day_is_drawn_in_the_minutes_of_its_clock() {
        TimelineScale day = TimelineScale.day(LocalDate.of(2026, 11, 24), PARIS);

        assertThat(day.dayMinutes()).isEqualTo(1440);
        assertThat(day.minuteOf(0, at(2026, 11, 24, 14, 0))).isEqualTo(14 * 60);
        assertThat(day.momentAt(0, 14 * 60)).isEqualTo(at(2026, 11, 24, 14, 0));
    }

    @Test
    void the_day_on_which_clocks_go_forward_has_1380_minutes_and_no_two_o_clock() {
        TimelineScale day = TimelineScale.day(SHORT_DAY, PARIS);

        assertThat(day.dayMinutes()).isEqualTo(1380);
        assertThat(day.hours()).contains(new Hour(60, LocalTime.of(1, 0)), new Hour(120, LocalTime.of(3, 0)));
        assertThat(day.hours()).extracting(Hour::clock).doesNotContain(LocalTime.of(2, 0));
        assertThat(day.minuteOf(0, at(2027, 3, 28, 14, 0))).isEqualTo(13 * 60);
    }

    @Test
    void the_day_on_which_clocks_go_back_has_1500_minutes_and_two_o_clock_twice() {
        TimelineScale day = TimelineScale.day(LONG_DAY, PARIS);

        assertThat(day.dayMinutes()).isEqualTo(1500);
        assertThat(day.hours()).contains(new Hour(120, LocalTime.of(2, 0)), new Hour(180, LocalTime.of(2, 0)));
        assertThat(day.minuteOf(0, at(2026, 10, 25, 14, 0))).isEqualTo(15 * 60);
    }

    @Test
    void a_reservation_across_the_clock_change_is_as_long_as_it_lasts() {
        TimeSlot nightOfThreeHours = new TimeSlot(at(2026, 10, 25, 1, 0), at(2026, 10, 25, 3, 0));

        assertThat(TimelineScale.day(LONG_DAY, PARIS).spansOf(nightOfThreeHours))
                .containsExactly(new Span(0, 60, 240));
    }

    @Test
    void a_minute_is_the_moment_it_was_drawn_from_on_any_day() {
        for (LocalDate date : List.of(SHORT_DAY, LONG_DAY, LocalDate.of(2026, 11, 24))) {
            TimelineScale day = TimelineScale.day(date, PARIS);
            for (int minute = 0; minute < day.dayMinutes(); minute += 15) {
                assertThat(day.minuteOf(0, day.momentAt(0, minute))).isEqualTo(minute);
            }
        }
    }

    @Test
    void what_began_the_day_before_is_drawn_from_midnight() {
        TimelineScale day = TimelineScale.day(LocalDate.of(2026, 11, 24), PARIS);
        TimeSlot overNight = new TimeSlot(at(2026, 11, 23, 22, 0), at(2026, 11, 24, 6, 0));

        assertThat(day.spansOf(overNight)).containsExactly(new Span(0, 0, 360));
    }

    @Test
    void a_week_keeps_its_hours_in_line_by_the_wall_clock() {
        TimelineScale week = TimelineScale.weekOf(SHORT_DAY, PARIS);

        assertThat(week.first()).isEqualTo(LocalDate.of(2027, 3, 22));
        assertThat(week.dayMinutes()).isEqualTo(1440);
        assertThat(week.spansOf(new TimeSlot(at(2027, 3, 28, 10, 0), at(2027, 3, 28, 12, 0))))
                .containsExactly(new Span(6, 600, 720));
        assertThat(week.momentAt(6, 600)).isEqualTo(at(2027, 3, 28, 10, 0));
    }

    @Test
    void a_slot_over_midnight_is_drawn_on_both_days_of_a_week() {
        TimelineScale week = TimelineScale.weekOf(LocalDate.of(2026, 11, 24), PARIS);
        TimeSlot overNight = new TimeSlot(at(2026, 11, 24, 22, 0), at(2026, 11, 25, 2, 0));

        assertThat(week.spansOf(overNight)).containsExactly(new Span(1, 1320, 1440), new Span(2, 0, 120));
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return ZonedDateTime.of(year, month, day, hour, minute, 0, 0, PARIS).toInstant();
    }
}
