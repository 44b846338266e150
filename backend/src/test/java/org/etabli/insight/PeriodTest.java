package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.insight.History.at;
import static org.etabli.testing.TestClock.PARIS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.etabli.kernel.TimeSlot;
import org.junit.jupiter.api.Test;

class PeriodTest {

    static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 14, 0, 0, 0, PARIS);

    @Test
    void eight_weeks_end_last_midnight_and_hold_every_weekday_eight_times() {
        assertThat(Period.EIGHT_WEEKS.whole(NOW))
                .isEqualTo(
                        new TimeSlot(at(LocalDate.of(2026, 9, 29), "00:00"), at(LocalDate.of(2026, 11, 24), "00:00")));
        assertThat(Period.EIGHT_WEEKS.steps(NOW)).hasSize(8);
    }

    @Test
    void the_week_of_the_clock_change_is_an_hour_longer() {
        assertThat(Period.EIGHT_WEEKS.steps(NOW).stream().map(TimeSlot::duration))
                .filteredOn(Duration.ofDays(7).plusHours(1)::equals)
                .hasSize(1);
    }

    @Test
    void steps_abut_and_fill_the_period() {
        for (Period period : new Period[] {Period.EIGHT_WEEKS, Period.TWELVE_MONTHS}) {
            var steps = period.steps(NOW);
            for (int step = 1; step < steps.size(); step++) {
                assertThat(steps.get(step - 1).end()).isEqualTo(steps.get(step).start());
            }
            assertThat(period.whole(NOW))
                    .isEqualTo(new TimeSlot(
                            steps.getFirst().start(), steps.getLast().end()));
        }
    }

    @Test
    void today_is_compared_with_the_same_hours_of_the_same_weekday() {
        assertThat(Period.TODAY.whole(NOW))
                .isEqualTo(
                        new TimeSlot(at(LocalDate.of(2026, 11, 24), "00:00"), at(LocalDate.of(2026, 11, 24), "14:00")));
        assertThat(Period.TODAY.steps(NOW).getFirst())
                .isEqualTo(
                        new TimeSlot(at(LocalDate.of(2026, 10, 6), "00:00"), at(LocalDate.of(2026, 10, 6), "14:00")));
    }

    @Test
    void today_has_begun_a_minute_after_midnight() {
        assertThat(Period.TODAY.whole(NOW.withHour(0)).duration()).isEqualTo(Duration.ofMinutes(1));
    }
}
