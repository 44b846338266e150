package org.etabli.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.etabli.display.DisplayedDay.State;
import org.etabli.kernel.Ids;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class DisplayedDaysTest {

    private static final Instant NINE = TestClock.MONDAY_NINE;

    @Autowired
    Fixtures given;

    @Autowired
    DisplayedDays days;

    @Autowired
    Reservations reservations;

    @Autowired
    TestClock clock;

    private UnitId unit;
    private ResourceId room;

    @BeforeEach
    void a_room() {
        clock.reset();
        VenueId venue = given.aVenue(given.anOperator());
        unit = given.aUnit(venue, "Boivre");
        room = given.aBundle(venue, "ROOM", unit);
    }

    @Test
    void it_is_free_until_what_comes_next() {
        reserve(room, NINE.plus(Duration.ofHours(2)), 1);

        DisplayedDay day = days.of(room);

        assertThat(day.state()).isEqualTo(State.FREE);
        assertThat(day.until()).contains(NINE.plus(Duration.ofHours(2)));
        assertThat(day.next()).hasSize(1);
    }

    @Test
    void it_is_taken_until_the_last_of_those_that_follow_one_another() {
        reserve(room, NINE, 1);
        reserve(room, NINE.plus(Duration.ofHours(1)), 2);

        DisplayedDay day = days.of(room);

        assertThat(day.state()).isEqualTo(State.TAKEN);
        assertThat(day.current()).contains(TimeSlot.of(NINE, Duration.ofHours(1)));
        assertThat(day.until()).contains(NINE.plus(Duration.ofHours(3)));
    }

    @Test
    void with_nothing_reserved_it_is_free_until_the_venue_closes() {
        DisplayedDay day = days.of(room);

        assertThat(day.until()).contains(day.open().getLast().end());
    }

    @Test
    void a_pool_is_taken_when_all_its_places_are() {
        VenueId venue = given.aVenue(given.anOperator());
        UnitId one = given.aUnit(venue, "A1");
        UnitId other = given.aUnit(venue, "A2");
        ResourceId pool = given.aPool(venue, "DESK", one, other);

        reserve(pool, NINE, 2);
        assertThat(days.of(pool).state()).isEqualTo(State.FREE);
        reserve(pool, NINE, 1);
        assertThat(days.of(pool).taken()).containsExactly(TimeSlot.of(NINE, Duration.ofHours(1)));
        assertThat(days.of(pool).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void out_of_order_goes_before_everything_and_night_is_closed() {
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                unit.value(),
                NINE,
                NINE.plus(Duration.ofHours(3)),
                "Dégât des eaux",
                NINE);
        assertThat(days.of(room).state()).isEqualTo(State.BROKEN);

        clock.set(NINE.minus(Duration.ofHours(5)));
        assertThat(days.of(room).state()).isEqualTo(State.CLOSED);
        assertThat(days.of(room).until()).isEmpty();
    }

    private void reserve(ResourceId what, Instant start, int hours) {
        var member = given.aMember();
        reservations.request(
                given.as(member),
                RequestReservation.of(what, null, TimeSlot.of(start, Duration.ofHours(hours)), member));
    }
}
