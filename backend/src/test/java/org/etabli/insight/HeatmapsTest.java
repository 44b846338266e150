package org.etabli.insight;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.CANCELLED;
import static org.etabli.reservation.ReservationStatus.COMPLETED;
import static org.etabli.reservation.ReservationStatus.NO_SHOW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.etabli.insight.Heatmap.Cell;
import org.etabli.insight.Heatmap.Hour;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.ResourceKind;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked on Tuesday 24 November 2026: the eight weeks from 29 September to 23 November, with the change to winter time. */
@InsightTest
class HeatmapsTest extends OneVenue {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate LAST_WEDNESDAY = LocalDate.of(2026, 11, 18);
    static final LocalDate FIRST_WEDNESDAY = LocalDate.of(2026, 9, 30);
    static final LocalDate CLOCK_CHANGE = LocalDate.of(2026, 10, 25);

    @Autowired
    LookBacks lookBacks;

    @Autowired
    Heatmaps heatmaps;

    UnitId a;
    UnitId b;
    ResourceId desks;

    @BeforeEach
    void two_desks() {
        a = given.aUnit(venue, "A");
        b = given.aUnit(venue, "B");
        desks = given.aPool(venue, "DESK", a, b);
    }

    @Test
    void a_cell_is_minutes_checked_in_over_minutes_open() {
        history.reservation(
                venue,
                desks,
                Fixtures.on(LAST_WEDNESDAY, "10:00", "12:00"),
                COMPLETED,
                at(LAST_WEDNESDAY, "10:15"),
                at(LAST_WEDNESDAY, "11:30"),
                a);

        Heatmap heatmap = heatmap();

        long open = 2 * 8 * 60; // two desks, eight Wednesdays, sixty minutes
        assertThat(heatmap.at(WEDNESDAY, 10)).isEqualTo(new Cell(new Share(60, open), new Share(45, open)));
        assertThat(heatmap.at(WEDNESDAY, 11)).isEqualTo(new Cell(new Share(60, open), new Share(30, open)));
        assertThat(heatmap.at(WEDNESDAY, 12)).isEqualTo(new Cell(new Share(0, open), new Share(0, open)));
    }

    @Test
    void a_booking_to_which_nobody_came_counts_as_booked_only() {
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), NO_SHOW, a);
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), CANCELLED, b);

        assertThat(heatmap().at(WEDNESDAY, 10)).isEqualTo(new Cell(new Share(60, 960), new Share(0, 960)));
    }

    @Test
    void a_check_in_before_the_slot_counts_from_its_beginning() {
        history.reservation(
                venue,
                desks,
                Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"),
                COMPLETED,
                at(LAST_WEDNESDAY, "09:46"),
                at(LAST_WEDNESDAY, "11:20"),
                a);

        assertThat(heatmap().at(WEDNESDAY, 9).used().part()).isZero();
        assertThat(heatmap().at(WEDNESDAY, 10).used().part()).isEqualTo(60);
        assertThat(heatmap().at(WEDNESDAY, 11).used().part()).isZero();
    }

    @Test
    void public_holidays_and_closures_are_in_neither_part() {
        history.closed(venue, LAST_WEDNESDAY, LAST_WEDNESDAY);
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), COMPLETED, a);
        given.insert("UPDATE venue SET observes_public_holidays = TRUE WHERE id = ?", venue.value());

        assertThat(heatmap().at(WEDNESDAY, 10).used()).isEqualTo(new Share(0, 6 * 2 * 60)); // 11 November is one too
        assertThat(heatmap().at(MONDAY, 10).used().whole()).isEqualTo(8 * 2 * 60);
    }

    @Test
    void hours_are_those_on_the_wall_in_summer_and_in_winter() {
        history.reservation(venue, desks, Fixtures.on(FIRST_WEDNESDAY, "10:00", "11:00"), COMPLETED, a);
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), COMPLETED, a);

        assertThat(heatmap().at(WEDNESDAY, 10).used().part()).isEqualTo(120);
    }

    @Test
    void the_hour_that_comes_twice_counts_twice() {
        given.insert(
                "UPDATE opening_hours SET opens_minute = 0, closes_minute = 1440 WHERE venue_id = ?", venue.value());
        history.reservation(venue, desks, Fixtures.on(CLOCK_CHANGE, "01:00", "04:00"), COMPLETED, a);

        Heatmap heatmap = heatmap();

        assertThat(heatmap.at(SUNDAY, 1).used()).isEqualTo(new Share(60, 960));
        assertThat(heatmap.at(SUNDAY, 2).used()).isEqualTo(new Share(120, 960 + 120));
        assertThat(heatmap.at(SUNDAY, 3).used()).isEqualTo(new Share(60, 960));
    }

    @Test
    void what_lies_before_the_period_or_after_it_is_not_counted() {
        history.reservation(venue, desks, Fixtures.on(TODAY, "10:00", "11:00"), COMPLETED, a);
        history.reservation(venue, desks, Fixtures.on(TODAY.minusWeeks(9), "10:00", "11:00"), COMPLETED, a);
        history.reservation(venue, desks, Fixtures.on(TODAY.minusWeeks(8), "10:00", "11:00"), COMPLETED, a);

        assertThat(heatmap().at(TUESDAY, 10).used()).isEqualTo(new Share(60, 960));
    }

    @Test
    void fewer_than_four_weeks_are_said_and_not_averaged() {
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), COMPLETED, a);
        assertThat(heatmap().weeks()).isZero();
        assertThat(heatmap().isEnough()).isFalse();

        history.reservation(venue, desks, Fixtures.on(TODAY.minusDays(28), "10:00", "11:00"), COMPLETED, a);
        assertThat(heatmap().weeks()).isEqualTo(4);
        assertThat(heatmap().isEnough()).isTrue();
    }

    @Test
    void kinds_are_told_apart() {
        UnitId unit = given.aUnit(venue, "Salle");
        ResourceId room = given.aBundle(venue, "ROOM", unit);
        history.reservation(venue, room, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), COMPLETED, unit);

        Heatmap rooms = heatmap(on(venue).on(Set.of(ResourceKind.ROOM)));
        Heatmap onlyDesks = heatmap(on(venue).on(Set.of(ResourceKind.DESK)));

        assertThat(rooms.at(WEDNESDAY, 10).used()).isEqualTo(new Share(60, 480));
        assertThat(onlyDesks.at(WEDNESDAY, 10).used()).isEqualTo(new Share(0, 960));
    }

    @Test
    void the_rows_behind_a_cell_add_up_to_it() {
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:30", "12:00"), COMPLETED, a);
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "09:00", "11:00"), COMPLETED, b);
        history.reservation(venue, desks, Fixtures.on(FIRST_WEDNESDAY, "10:00", "11:00"), NO_SHOW, b);

        var rows = heatmaps.listCounted(look(on(venue)), new Hour(WEDNESDAY, 10));

        assertThat(rows).hasSize(3);
        assertThat(rows.stream().map(CountedVisit::used).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(heatmap().at(WEDNESDAY, 10).used().part()));
        assertThat(rows.stream().map(CountedVisit::booked).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(
                        Duration.ofMinutes(heatmap().at(WEDNESDAY, 10).booked().part()));
    }

    @Test
    void a_single_day_has_no_mean_so_that_today_shows_eight_weeks() {
        history.reservation(venue, desks, Fixtures.on(LAST_WEDNESDAY, "10:00", "11:00"), COMPLETED, a);

        Heatmap today = heatmaps.of(lookBacks.over(Period.TODAY, on(venue), manager));

        assertThat(today.period()).isEqualTo(Period.EIGHT_WEEKS);
        assertThat(today.cells()).isEqualTo(heatmap().cells());
    }

    @Test
    void nobody_looks_back_at_a_venue_that_she_does_not_manage() {
        VenueId elsewhere = given.aVenue();

        assertThatThrownBy(() -> look(new Focus(Set.of(venue, elsewhere), Focus.WORKPLACES)))
                .isInstanceOf(NotFoundException.class);
    }

    private Heatmap heatmap() {
        return heatmap(on(venue));
    }

    private Heatmap heatmap(Focus focus) {
        return heatmaps.of(look(focus));
    }

    private LookBack look(Focus focus) {
        return lookBacks.over(Period.EIGHT_WEEKS, focus, manager);
    }
}
