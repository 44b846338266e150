package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.Duration;
import java.util.Properties;
import org.etabli.insight.RefusedDemand.ByRule;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InsightTest
class RefusalsTest {

    @Autowired
    Fixtures given;

    @Autowired
    History history;

    @Autowired
    Refusals refusals;

    @Autowired
    Reservations reservations;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    TestClock clock;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    Caller manager;

    @BeforeEach
    void a_room() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        manager = history.manager(operator);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_is_turned_away_is_written_down_with_its_rule() {
        MemberId ines = given.aMember();
        request(ines, "14:00", "16:00");
        assertThat(request(given.aMember(), "15:00", "17:00")).isInstanceOf(Refused.class);
        assertThat(request(ines, "19:00", "21:00")).isInstanceOf(Refused.class);
        assertThat(request(ines, "18:00", "22:00")).isInstanceOf(Refused.class);
        clock.advance(Duration.ofHours(1));

        RefusedDemand demand = refusals.of(manager, on(venue), Period.TODAY);

        assertThat(demand.requests()).isEqualTo(3);
        assertThat(demand.steps()).containsExactly(0, 0, 0, 0, 0, 0, 0, 3);
        assertThat(demand.rules())
                .extracting(ByRule::rule, ByRule::requests, ByRule::people, ByRule::time)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("outside-opening-hours", 2, 1, Duration.ofHours(6)),
                        org.assertj.core.groups.Tuple.tuple("slot-taken", 1, 1, Duration.ofHours(2)));
        assertThat(refusals.list(manager, on(venue), Period.TODAY, "slot-taken"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.slot()).isEqualTo(Fixtures.on(TUESDAY, "15:00", "17:00")));
    }

    @Test
    void a_reservation_that_was_taken_is_no_refusal() {
        request(given.aMember(), "14:00", "16:00");
        clock.advance(Duration.ofHours(1));

        assertThat(refusals.of(manager, on(venue), Period.TODAY).requests()).isZero();
    }

    @Test
    void a_period_ends_last_midnight() {
        request(given.aMember(), "19:00", "21:00");

        assertThat(refusals.of(manager, on(venue), Period.EIGHT_WEEKS).requests())
                .isZero();

        clock.set(at(TUESDAY, "08:00"));
        assertThat(refusals.of(manager, on(venue), Period.EIGHT_WEEKS).requests())
                .isEqualTo(1);
    }

    @Test
    void the_manager_of_another_operator_does_not_read_them() {
        Caller other = history.manager(given.anOperator());

        assertThatThrownBy(() -> refusals.of(other, on(venue), Period.TODAY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> refusals.list(other, on(venue), Period.TODAY, "slot-taken"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void every_rule_that_may_refuse_a_request_has_a_short_name() throws Exception {
        Properties texts = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/refusals_fr.properties")) {
            texts.load(file);
        }
        // these are said about a reservation or an agreement that exists, not about a request
        var aboutOne = java.util.Set.of(
                "hold-expired",
                "nothing-to-check-in",
                "check-in-not-open",
                "nothing-to-check-out",
                "nothing-to-reclaim",
                "lent-at-desk",
                "lent-back-at-desk",
                "practice-not-reached",
                "taken-since",
                "no-longer-movable",
                "no-longer-cancellable",
                "roaming-overlap",
                "roaming-over",
                "roaming-answered",
                "roaming-nothing-open",
                "roaming-month-not-over",
                "roaming-no-identity");

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("refusal.") && key.endsWith(".title"))
                .map(key -> key.substring("refusal.".length(), key.length() - ".title".length()))
                .filteredOn(rule -> !aboutOne.contains(rule))
                .map(rule -> rule.replaceFirst("-(until|because)$", ""))
                .allMatch(rule -> phrasebook.knows("insight.rule." + rule));
    }

    private Object request(MemberId member, String from, String to) {
        return reservations.request(
                given.as(member), RequestReservation.of(room, null, Fixtures.on(TUESDAY, from, to), member));
    }
}
