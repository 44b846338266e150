package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.plan.ResourceKeeping;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The quiet room for residents: a resource kept for the holders of some plans. */
@EtabliTest
class KeptForPlansTest {

    private static final TimeSlot AFTERNOON = on(TUESDAY, "14:00", "18:00");

    @Autowired
    Fixtures given;

    @Autowired
    Reservations reservations;

    @Autowired
    Quotes quotes;

    @Autowired
    Alternatives alternatives;

    @Autowired
    UnitStates states;

    @Autowired
    ResourceKeeping keeping;

    @Autowired
    Plans plans;

    @Autowired
    Phrasebook phrasebook;

    OperatorId operator;
    VenueId venue;
    UnitId d1;
    ResourceId quiet;
    ResourceId open;
    PlanId resident;
    MemberId ines;
    MemberId romain;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        d1 = given.aUnit(venue, "D1");
        quiet = given.with(given.aPool(venue, "DESK", d1, given.aUnit(venue, "D2")), "name", "Espace calme");
        open = given.aPool(venue, "DESK", given.aUnit(venue, "A1"));
        resident = given.aPlan(operator, "DESK", "HALF_DAYS", null);
        given.insert("UPDATE plan SET name = 'Résident' WHERE id = ?", resident.value());
        manager = given.staff(Role.MANAGER, operator);
        ines = given.aMember();
        romain = given.aMember();
        given.joins(romain, resident);
        keeping.keepFor(manager, quiet, resident);
    }

    @Test
    void a_holder_of_the_plan_may_reserve_and_nobody_else() {
        assertThat(ask(ines)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.first().rule()).isEqualTo("plan-missing");
            assertThat(phrasebook.say(Locale.FRENCH, refused.first().title()))
                    .isEqualTo("Espace calme est réservé à certains abonnements.");
            assertThat(phrasebook.say(Locale.FRENCH, refused.first().reason())).contains("Résident");
            assertThat(phrasebook.say(Locale.ENGLISH, refused.first().reason())).contains("Résident");
        });
        assertThat(ask(romain)).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_contract_that_is_paused_or_over_opens_nothing() {
        given.insert("UPDATE membership SET ends_on = '2026-11-24' WHERE member_id = ?", romain.value());

        assertThat(ask(romain)).isInstanceOf(Refused.class);
    }

    @Test
    void a_plan_of_the_same_name_at_another_operator_opens_nothing() {
        PlanId elsewhere = given.aPlan(given.anOperator(), "DESK", "HALF_DAYS", null);
        given.insert("UPDATE plan SET name = 'Résident' WHERE id = ?", elsewhere.value());
        given.joins(ines, elsewhere);

        assertThat(ask(ines)).isInstanceOf(Refused.class);
    }

    @Test
    void the_front_desk_seats_whom_it_likes() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        given.affiliated(ines, operator);

        assertThat(reservations.request(desk, RequestReservation.of(quiet, d1, AFTERNOON, ines)))
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void a_quote_says_it_and_an_open_desk_is_the_alternative() {
        RequestReservation wish = RequestReservation.of(quiet, d1, AFTERNOON, ines);

        QuotedReservation quote = quotes.quote(given.as(ines), wish);

        assertThat(quote.refusals()).extracting("rule").containsExactly("plan-missing");
        assertThat(quote.checks()).extracting(check -> check.label().key()).contains("check.plan");
        assertThat(alternatives.find(given.as(ines), wish, 3))
                .extracting(way -> way.resource().id())
                .contains(open)
                .doesNotContain(quiet);
    }

    @Test
    void on_the_plan_it_is_locked_for_others_and_free_for_its_holders() {
        UnitState forInes = states.during(venue, AFTERNOON, given.as(ines)).get(d1);

        assertThat(forInes).isEqualTo(new UnitState(UnitState.State.PLAN, null, org.etabli.kernel.Name.of("Résident")));
        assertThat(states.during(venue, AFTERNOON, null).get(d1)).isEqualTo(forInes);
        assertThat(states.during(venue, AFTERNOON, given.as(romain)).get(d1))
                .isEqualTo(new UnitState(UnitState.State.FREE, null, null));
    }

    @Test
    void asking_for_it_takes_no_statement_more_than_asking_for_what_is_open() {
        RequestReservation kept = RequestReservation.of(quiet, d1, AFTERNOON, romain);
        RequestReservation free = RequestReservation.of(open, null, AFTERNOON, romain);
        quotes.quote(given.as(romain), free);

        assertThat(StatementCount.of(() -> quotes.quote(given.as(romain), kept)))
                .isEqualTo(StatementCount.of(() -> quotes.quote(given.as(romain), free)));
    }

    @Test
    void without_its_last_plan_it_is_open_to_everyone_again() {
        keeping.release(manager, quiet, resident);

        assertThat(plans.listOpening(quiet)).isEmpty();
        assertThat(ask(ines)).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_manager_keeps_it_for_plans_of_her_operator_only() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        PlanId foreign = given.aPlan(given.anOperator(), "DESK", "HALF_DAYS", null);

        assertThat(keeping.listPlans(manager, quiet)).extracting(Plan::id).isEqualTo(List.of(resident));
        assertThatThrownBy(() -> keeping.keepFor(manager, open, foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> keeping.keepFor(desk, open, resident)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> keeping.release(stranger, quiet, resident)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> keeping.listPlans(stranger, quiet)).isInstanceOf(NotFoundException.class);
    }

    private ReservationOutcome ask(MemberId member) {
        return reservations.request(given.as(member), RequestReservation.of(quiet, d1, AFTERNOON, member));
    }
}
