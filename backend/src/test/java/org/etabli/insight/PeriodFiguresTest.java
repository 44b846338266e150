package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.CANCELLED;
import static org.etabli.reservation.ReservationStatus.COMPLETED;
import static org.etabli.reservation.ReservationStatus.CONFIRMED;
import static org.etabli.reservation.ReservationStatus.NO_SHOW;

import java.time.LocalDate;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.plan.Measure;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked on Tuesday 24 November 2026 at 14:00 of a venue with one desk, open from 8 to 20. */
@InsightTest
class PeriodFiguresTest extends OneVenue {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final LocalDate A_WEEK_AGO = TODAY.minusWeeks(1);

    @Autowired
    LookBacks lookBacks;

    @Autowired
    PeriodFigures figures;

    UnitId desk;
    ResourceId desks;

    @BeforeEach
    void one_desk() {
        desk = given.aUnit(venue, "A");
        desks = given.aPool(venue, "DESK", desk);
    }

    @Test
    void occupancy_of_the_last_seven_days_is_compared_with_the_whole_period() {
        history.reservation(venue, desks, Fixtures.on(YESTERDAY, "08:00", "20:00"), COMPLETED, desk);
        history.reservation(venue, desks, Fixtures.on(TODAY.minusWeeks(5), "08:00", "20:00"), COMPLETED, desk);

        Trend occupancy = of(Period.EIGHT_WEEKS).occupancy();

        assertThat(occupancy.latest()).isEqualTo(new Share(12 * 60, 7 * 12 * 60));
        assertThat(occupancy.reference()).isEqualTo(new Share(2 * 12 * 60, 56 * 12 * 60));
        assertThat(occupancy.change()).isCloseTo(100.0 / 7 - 100.0 / 28, within(1e-9));
    }

    @Test
    void today_is_compared_with_the_same_hours_a_week_ago() {
        history.reservation(venue, desks, Fixtures.on(TODAY, "11:00", "14:00"), COMPLETED, desk);
        history.reservation(venue, desks, Fixtures.on(A_WEEK_AGO, "12:00", "18:00"), COMPLETED, desk);

        Trend occupancy = of(Period.TODAY).occupancy();

        assertThat(occupancy.latest()).isEqualTo(new Share(180, 360));
        assertThat(occupancy.reference()).isEqualTo(new Share(120, 360));
    }

    @Test
    void no_shows_are_bookings_without_check_in_nor_cancellation_over_bookings_due() {
        history.reservation(venue, desks, Fixtures.on(YESTERDAY, "08:00", "10:00"), COMPLETED, desk);
        history.reservation(venue, desks, Fixtures.on(YESTERDAY, "10:00", "12:00"), NO_SHOW, desk);
        history.reservation(venue, desks, Fixtures.on(YESTERDAY, "12:00", "14:00"), CANCELLED, desk);
        history.reservation(venue, desks, Fixtures.on(YESTERDAY, "14:00", "16:00"), CONFIRMED, desk);

        assertThat(of(Period.EIGHT_WEEKS).noShows().latest()).isEqualTo(new Share(2, 3));
    }

    @Test
    void who_may_still_come_is_not_missed_yet() {
        history.reservation(venue, desks, Fixtures.on(TODAY, "13:00", "15:00"), CONFIRMED, desk);

        assertThat(of(Period.TODAY).noShows().latest().isKnown()).isFalse();
    }

    @Test
    void places_in_use_at_this_hour_of_this_weekday() {
        history.reservation(venue, desks, Fixtures.on(A_WEEK_AGO, "13:00", "15:00"), COMPLETED, desk);
        history.reservation(venue, desks, Fixtures.on(TODAY.minusWeeks(2), "14:30", "15:00"), COMPLETED, desk);
        history.reservation(venue, desks, Fixtures.on(TODAY.minusWeeks(5), "14:00", "15:00"), COMPLETED, desk);

        assertThat(of(Period.EIGHT_WEEKS).placesBefore()).containsExactly(0, 0, 1, 0, 0, 0, 1);
    }

    @Test
    void credits_count_in_the_step_of_their_reservation() {
        credit(history.reservation(venue, desks, Fixtures.on(YESTERDAY, "08:00", "12:00"), COMPLETED, desk), 1);
        credit(history.reservation(venue, desks, Fixtures.on(YESTERDAY, "13:00", "20:00"), NO_SHOW, desk), 2);
        credit(
                history.reservation(venue, desks, Fixtures.on(TODAY.minusWeeks(2), "13:00", "20:00"), CANCELLED, desk),
                2);

        assertThat(of(Period.EIGHT_WEEKS).credits())
                .containsOnlyKeys(Measure.HALF_DAYS)
                .extractingByKey(Measure.HALF_DAYS)
                .isEqualTo(java.util.List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 3L));
    }

    private void credit(ReservationId reservation, int halfDays) {
        given.insert(
                "UPDATE reservation SET credit_amount = ?, credit_measure = 'HALF_DAYS' WHERE id = ?",
                halfDays,
                reservation.value());
    }

    private Figures of(Period period) {
        return figures.of(lookBacks.over(period, on(venue), manager));
    }
}
