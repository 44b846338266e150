package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.CANCELLED;
import static org.etabli.reservation.ReservationStatus.CHECKED_IN;
import static org.etabli.reservation.ReservationStatus.COMPLETED;
import static org.etabli.reservation.ReservationStatus.CONFIRMED;
import static org.etabli.reservation.ReservationStatus.NO_SHOW;
import static org.etabli.reservation.ReservationStatus.REQUESTED;
import static org.etabli.testing.Fixtures.TUESDAY;

import org.etabli.insight.Arrival.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InsightTest
class TodaysArrivalsTest extends OneVenue {

    @Autowired
    TodaysArrivals arrivals;

    UnitId unit;
    ResourceId room;

    @BeforeEach
    void a_room_on_a_tuesday_at_two() {
        unit = given.aUnit(venue, "Salle");
        room = given.aBundle(venue, "ROOM", unit);
    }

    @Test
    void everyone_is_due_or_late_or_here_or_gone_or_missed() {
        history.reservation(venue, room, Fixtures.on(TUESDAY, "08:00", "09:00"), COMPLETED, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "09:00", "10:00"), NO_SHOW, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "10:00", "11:00"), CONFIRMED, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "11:00", "12:00"), CHECKED_IN, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "12:00", "15:00"), CHECKED_IN, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "15:00", "16:00"), CONFIRMED, unit);

        assertThat(arrivals.at(manager, on(venue)))
                .extracting(Arrival::state)
                .containsExactly(State.LEFT, State.MISSED, State.MISSED, State.LEFT, State.HERE, State.DUE);
    }

    @Test
    void a_slot_that_has_begun_without_check_in_is_late() {
        history.reservation(venue, room, Fixtures.on(TUESDAY, "13:55", "16:00"), CONFIRMED, unit);

        assertThat(arrivals.at(manager, on(venue))).singleElement().satisfies(late -> {
            assertThat(late.state()).isEqualTo(State.LATE);
            assertThat(late.memberName()).isEqualTo("Inès Caillaud");
        });
    }

    @Test
    void who_cancelled_and_who_waits_for_approval_are_not_expected() {
        history.reservation(venue, room, Fixtures.on(TUESDAY, "15:00", "16:00"), CANCELLED, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "16:00", "17:00"), REQUESTED, unit);

        assertThat(arrivals.at(manager, on(venue))).isEmpty();
    }

    @Test
    void today_is_the_day_on_the_wall_of_the_venue() {
        clock.set(at(TUESDAY, "00:30"));
        history.reservation(venue, room, Fixtures.on(TUESDAY.minusDays(1), "19:00", "20:00"), COMPLETED, unit);
        history.reservation(venue, room, Fixtures.on(TUESDAY, "00:15", "08:00"), CONFIRMED, unit);

        assertThat(arrivals.at(manager, on(venue))).hasSize(1);
    }

    @Test
    void the_day_of_twenty_five_hours_is_one_day() {
        var sunday = java.time.LocalDate.of(2026, 10, 25);
        clock.set(at(sunday, "12:00"));
        history.reservation(venue, room, Fixtures.on(sunday, "00:00", "01:00"), COMPLETED, unit);
        history.reservation(venue, room, Fixtures.on(sunday, "22:30", "23:30"), CONFIRMED, unit);

        assertThat(arrivals.at(manager, on(venue))).hasSize(2);
    }

    @Test
    void the_manager_of_another_operator_sees_nothing_not_even_that_the_venue_is_there() {
        Caller other = history.manager(given.anOperator());

        assertThatThrownBy(() -> arrivals.at(other, on(venue))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_front_desk_is_not_the_manager() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThatThrownBy(() -> arrivals.at(desk, on(venue))).isInstanceOf(NotFoundException.class);
    }
}
