package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.CHECKED_IN;
import static org.etabli.reservation.ReservationStatus.CONFIRMED;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.util.List;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.ResourceKind;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InsightTest
class CurrentOccupancyTest {

    @Autowired
    Fixtures given;

    @Autowired
    History history;

    @Autowired
    CurrentOccupancy occupancy;

    @Autowired
    TestClock clock;

    VenueId venue;
    UnitId a;
    UnitId b;
    UnitId c;
    UnitId d;
    ResourceId desks;

    @BeforeEach
    void four_desks_on_a_tuesday_at_two() {
        clock.set(at(TUESDAY, "14:00"));
        venue = given.aVenue();
        a = given.aUnit(venue, "A");
        b = given.aUnit(venue, "B");
        c = given.aUnit(venue, "C");
        d = given.aUnit(venue, "D");
        desks = given.aPool(venue, "DESK", a, b, c, d);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void every_place_is_here_or_coming_or_free_or_out_of_order() {
        history.reservation(venue, desks, Fixtures.on(TUESDAY, "13:00", "17:00"), CHECKED_IN, a);
        history.reservation(venue, desks, Fixtures.on(TUESDAY, "14:45", "17:00"), CONFIRMED, b);
        history.reservation(venue, desks, Fixtures.on(TUESDAY, "15:30", "17:00"), CONFIRMED, c);
        history.outage(d, at(TUESDAY, "09:00"), null);

        assertThat(occupancy.at(venue).kinds()).containsEntry(ResourceKind.DESK, new PlaceCount(1, 1, 1, 1, 0));
        assertThat(occupancy.at(venue).total().occupied()).isEqualTo(new Share(1, 3));
    }

    @Test
    void who_is_late_is_still_coming_and_who_left_is_gone() {
        history.reservation(venue, desks, Fixtures.on(TUESDAY, "13:50", "17:00"), CONFIRMED, a);
        history.reservation(venue, desks, Fixtures.on(TUESDAY, "09:00", "14:00"), CHECKED_IN, b);

        assertThat(occupancy.at(venue).total()).isEqualTo(new PlaceCount(0, 1, 3, 0, 0));
    }

    @Test
    void who_checked_in_early_is_here() {
        history.reservation(
                venue, desks, Fixtures.on(TUESDAY, "14:10", "17:00"), CHECKED_IN, at(TUESDAY, "13:58"), null, a);

        assertThat(occupancy.at(venue).total().here()).isEqualTo(1);
    }

    @Test
    void a_divisible_room_is_two_places_and_one_party() {
        UnitId left = given.aUnit(venue, "Gauche");
        UnitId right = given.aUnit(venue, "Droite");
        ResourceId whole = given.aBundle(venue, "ROOM", left, right);
        given.aBundle(venue, "ROOM", left);
        var meeting =
                history.reservation(venue, whole, Fixtures.on(TUESDAY, "13:00", "17:00"), CHECKED_IN, left, right);
        given.insert("UPDATE reservation SET guests = 5 WHERE id = ?", meeting.value());

        assertThat(occupancy.at(venue).kinds()).containsEntry(ResourceKind.ROOM, new PlaceCount(2, 0, 0, 0, 0));
        assertThat(occupancy.at(venue).people()).isEqualTo(6);
    }

    @Test
    void a_closed_venue_has_no_open_place_and_says_when_it_opens() {
        clock.set(at(TUESDAY, "21:00"));

        var now = occupancy.at(venue);

        assertThat(now.open()).isFalse();
        assertThat(now.nextOpening()).isEqualTo(at(TUESDAY.plusDays(1), "08:00"));
        assertThat(now.total()).isEqualTo(new PlaceCount(0, 0, 0, 0, 4));
        assertThat(now.total().occupied().isKnown()).isFalse();
    }

    @Test
    void equipment_to_lend_is_no_place() {
        given.aBundle(venue, "EQUIPMENT", given.aUnit(venue, "Vidéoprojecteur"));

        assertThat(occupancy.at(venue).total().all()).isEqualTo(4);
    }

    @Test
    void the_whole_network_is_one_statement() {
        occupancy.ofNetwork();
        clock.advance(java.time.Duration.ofMillis(10));
        for (int venues = 0; venues < 3; venues++) {
            given.aPool(given.aVenue(), "DESK");
        }
        occupancy.ofNetwork();

        assertThat(StatementCount.of(() -> occupancy.of(on(venue)))).isEqualTo(1);
        assertThat(StatementCount.of(occupancy::ofNetwork)).isEqualTo(1);
        assertThat(occupancy.of(new Focus(java.util.Set.of(), Focus.WORKPLACES)))
                .isEqualTo(List.of());
    }
}
