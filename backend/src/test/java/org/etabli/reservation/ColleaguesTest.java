package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.List;
import java.util.Set;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Profiles;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who may know who is there. */
@EtabliTest
@Import(StatementCount.class)
@RecordApplicationEvents
class ColleaguesTest {

    private static final TimeSlot DAY = on(TUESDAY, "08:00", "20:00");
    private static final TimeSlot AFTERNOON = on(TUESDAY, "14:00", "18:00");

    @Autowired
    Fixtures given;

    @Autowired
    UnitStates states;

    @Autowired
    Reservations reservations;

    @Autowired
    Schedules schedules;

    @Autowired
    Profiles profiles;

    @Autowired
    HttpSurface api;

    @Autowired
    ApplicationEvents events;

    OperatorId operator;
    VenueId venue;
    UnitId a1;
    ResourceId desks;
    MemberId ines;
    MemberId paul;

    @BeforeEach
    void ines_has_reserved_and_paul_looks() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        a1 = given.aUnit(venue, "A1");
        desks = given.aPool(venue, "DESK", a1, given.aUnit(venue, "A2"));
        ines = given.aMember();
        paul = given.aMember();
        reserve(ines, a1, "14:00", "18:00");
    }

    @Test
    void who_has_agreed_is_seen_by_her_first_name_and_initial() {
        profiles.share(ines, true);

        assertThat(seenBy(paul)).singleElement().satisfies(colleague -> {
            assertThat(colleague.name()).isEqualTo("Inès C.");
            assertThat(colleague.has(a1, AFTERNOON)).isTrue();
            assertThat(colleague.has(a1, on(TUESDAY, "09:00", "12:00"))).isFalse();
        });
        assertThat(schedules.listAt(given.as(paul), venue, DAY))
                .extracting(ScheduledReservation::memberName)
                .containsExactly("Inès C.");
    }

    @Test
    void who_has_not_agreed_is_seen_by_nobody() {
        assertThat(seenBy(paul)).isEmpty();
        assertThat(schedules.listAt(given.as(paul), venue, DAY))
                .extracting(ScheduledReservation::memberName)
                .containsOnlyNulls();
    }

    @Test
    void withdrawing_works_at_once_and_is_told_to_the_screens_that_show_the_venue() {
        profiles.share(ines, true);
        profiles.share(ines, false);

        assertThat(seenBy(paul)).isEmpty();
        assertThat(events.stream(ColleaguesChanged.class))
                .extracting(ColleaguesChanged::venues)
                .containsExactly(Set.of(venue), Set.of(venue));
    }

    @Test
    void nobody_is_a_colleague_of_herself() {
        profiles.share(ines, true);

        assertThat(seenBy(ines)).isEmpty();
    }

    @Test
    void a_cancelled_reservation_tells_of_nobody() {
        profiles.share(ines, true);
        given.insert("UPDATE reservation SET status = 'CANCELLED' WHERE member_id = ?", ines.value());

        assertThat(seenBy(paul)).isEmpty();
    }

    @Test
    void no_name_is_told_over_http_to_whoever_does_not_work_there() {
        profiles.share(ines, true);
        String window = "from=2026-11-24T00:00:00%2B01:00&to=2026-11-25T00:00:00%2B01:00";

        assertThat(api.anybody()
                        .get("/availability?venue=" + venue + "&kind=desk&" + window)
                        .raw()
                        .body())
                .doesNotContain("Inès");
        assertThat(api.as(paul)
                        .get("/reservations?venue=" + venue + "&" + window)
                        .raw()
                        .body())
                .doesNotContain("Inès");
    }

    @Test
    void the_day_takes_as_many_statements_as_the_slot_alone() {
        profiles.share(ines, true);
        states.during(venue, AFTERNOON, given.as(paul));

        int slot = StatementCount.of(() -> states.during(venue, AFTERNOON, given.as(paul)));
        int day = StatementCount.of(() -> states.on(venue, AFTERNOON, DAY, given.as(paul)));

        assertThat(day).isEqualTo(slot);
    }

    @Test
    void the_day_tells_when_each_unit_is_taken_and_the_slot_how_it_stands() {
        reserve(given.aMember(), a1, "09:00", "12:00");

        VenueDay day = states.on(venue, on(TUESDAY, "12:00", "14:00"), DAY, given.as(paul));

        assertThat(day.taken().get(a1)).containsExactlyInAnyOrder(AFTERNOON, on(TUESDAY, "09:00", "12:00"));
        assertThat(day.states().get(a1)).isEqualTo(new UnitState(UnitState.State.FREE, null, null));
    }

    private List<Colleague> seenBy(MemberId viewer) {
        return states.on(venue, AFTERNOON, DAY, given.as(viewer)).colleagues();
    }

    private void reserve(MemberId member, UnitId unit, String from, String to) {
        assertThat(reservations.request(
                        given.as(member), RequestReservation.of(desks, unit, on(TUESDAY, from, to), member)))
                .isInstanceOf(ReservationOutcome.Confirmed.class);
    }
}
