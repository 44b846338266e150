package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.DayOfWeek;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.DailySpan;
import org.etabli.network.OwnWeek;
import org.etabli.network.Venues;
import org.etabli.network.WeeklyHours;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ResourceHoursTest {

    private static final WeeklyHours TUESDAY_MORNINGS =
            WeeklyHours.of(new DailySpan(9 * 60, 12 * 60), DayOfWeek.TUESDAY);

    @Autowired
    Fixtures given;

    @Autowired
    ResourceHours hours;

    @Autowired
    Venues venues;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void a_resource_keeps_its_own_hours_until_it_follows_its_venue_again() {
        assertThat(hours.find(manager, laser)).isEmpty();

        hours.set(manager, laser, TUESDAY_MORNINGS, 0);

        assertThat(hours.find(manager, laser)).contains(new OwnWeek(TUESDAY_MORNINGS, false));
        assertThat(isOpen("09:00", "12:00")).isTrue();
        assertThat(isOpen("14:00", "15:00")).isFalse();
        assertThat(venues.calendarOf(venue).isOpenThroughout(on(TUESDAY, "14:00", "15:00")))
                .isTrue();

        hours.followVenue(manager, laser, 1);

        assertThat(hours.find(manager, laser)).isEmpty();
        assertThat(isOpen("14:00", "15:00")).isTrue();
    }

    @Test
    void a_week_without_a_day_and_a_late_change_are_refused() {
        hours.set(manager, laser, TUESDAY_MORNINGS, 0);

        assertThatThrownBy(() -> hours.set(manager, laser, new WeeklyHours(Map.of()), 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> hours.followVenue(manager, laser, 0)).isInstanceOf(ChangedMeanwhileException.class);
        assertThat(hours.find(manager, laser)).contains(new OwnWeek(TUESDAY_MORNINGS, false));
    }

    @Test
    void a_resource_may_be_used_only_while_a_supervisor_is_there() {
        hours.supervise(manager, laser, TUESDAY_MORNINGS, 0);

        assertThat(hours.find(manager, laser)).contains(new OwnWeek(TUESDAY_MORNINGS, true));
        assertThat(isOpen("14:00", "15:00")).isFalse();
        assertThat(venues.calendarOf(venue, laser).supervision()).contains(TUESDAY_MORNINGS);
        assertThat(venues.calendarOf(venue).supervision()).isEmpty();
        assertThatThrownBy(() -> hours.supervise(manager, laser, new WeeklyHours(Map.of()), 1))
                .isInstanceOf(InvalidInputException.class);

        hours.set(manager, laser, TUESDAY_MORNINGS, 1);

        assertThat(venues.calendarOf(venue, laser).supervision()).isEmpty();
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> hours.set(desk, laser, TUESDAY_MORNINGS, 0)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> hours.set(stranger, laser, TUESDAY_MORNINGS, 0))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> hours.find(stranger, laser)).isInstanceOf(NotFoundException.class);
    }

    private boolean isOpen(String from, String to) {
        return venues.calendarOf(venue, laser).isOpenThroughout(on(TUESDAY, from, to));
    }
}
