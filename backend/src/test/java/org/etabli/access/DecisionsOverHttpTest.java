package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class DecisionsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    Workshop at;
    HttpSurface.User controller;

    @BeforeEach
    void world() {
        at = new Workshop(given, api, given.anOperator());
        controller = api.withToken(at.key());
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void who_is_authorised_and_has_reserved_it_switches_the_machine_on_until_her_end() {
        given.authorised(at.ines, at.type, null);
        at.reserved(at.ines);

        var answer = decide();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("allowed").asBoolean()).isTrue();
        assertThat(Instant.parse(answer.text("until"))).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(2)));
        assertThat(decide().body()).isEqualTo(answer.body());
    }

    @Test
    void a_badge_that_nobody_wears_is_unknown() {
        assertThat(reason(api.withToken(at.key()).post("/access/decisions", Map.of("credential", "none"))))
                .isEqualTo("unknown-badge");
    }

    @Test
    void without_an_authorisation_or_after_its_end_it_stays_off() {
        assertThat(reason(decide())).isEqualTo("no-authorisation");

        given.authorised(at.ines, at.type, MONDAY_NINE.plus(Duration.ofMinutes(30)));
        at.reserved(at.ines);
        assertThat(decide().body().path("allowed").asBoolean()).isTrue();

        clock.set(MONDAY_NINE.plus(Duration.ofMinutes(30)));
        assertThat(reason(decide())).isEqualTo("authorisation-expired");
    }

    @Test
    void it_is_on_from_the_start_of_her_reservation_to_its_end_and_not_beyond() {
        given.authorised(at.ines, at.type, null);
        at.reserved(at.ines);

        clock.set(MONDAY_NINE.minusMillis(1));
        assertThat(reason(decide())).isEqualTo("no-reservation");
        clock.set(MONDAY_NINE.plus(Duration.ofHours(2)).minusMillis(1));
        assertThat(decide().body().path("allowed").asBoolean()).isTrue();
        clock.set(MONDAY_NINE.plus(Duration.ofHours(2)));
        assertThat(reason(decide())).isEqualTo("no-reservation");
    }

    @Test
    void what_someone_else_has_reserved_stays_off() {
        given.authorised(at.ines, at.type, null);
        at.reserved(given.aMember());

        assertThat(reason(decide())).isEqualTo("reserved-by-another");
    }

    @Test
    void while_no_supervisor_is_there_nobody_switches_on_what_needs_one() {
        given.authorised(at.ines, at.type, null);
        given.insert(
                "INSERT INTO opening_hours (id, venue_id, resource_id, weekday, opens_minute, closes_minute, supervised)"
                        + " VALUES (?, ?, ?, 2, 840, 1080, TRUE)",
                Ids.next(),
                at.venue.value(),
                at.laser.value());

        assertThat(reason(decide())).isEqualTo("outside-hours");
    }

    @Test
    void a_machine_that_is_out_of_order_stays_off() {
        given.authorised(at.ines, at.type, null);
        at.reserved(at.ines);
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, reason, created_at) VALUES (?, ?, ?, 'Lentille', ?)",
                Ids.next(),
                at.unit.value(),
                MONDAY_NINE,
                MONDAY_NINE);

        assertThat(reason(decide())).isEqualTo("machine-faulty");
    }

    @Test
    void a_machine_that_stands_still_for_its_maintenance_says_so() {
        given.authorised(at.ines, at.type, null);
        at.reserved(at.ines);
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, maintenance, created_at)"
                        + " VALUES (?, ?, ?, ?, 'Entretien', TRUE, ?)",
                Ids.next(),
                at.unit.value(),
                MONDAY_NINE,
                MONDAY_NINE.plusSeconds(7200),
                MONDAY_NINE);

        assertThat(reason(decide())).isEqualTo("machine-in-maintenance");
    }

    @Test
    void who_owes_money_waits() {
        given.authorised(at.ines, at.type, null);
        at.reserved(at.ines);
        given.insert(
                "UPDATE affiliation SET suspended_on = ? WHERE member_id = ?",
                LocalDate.of(2026, 11, 20),
                at.ines.value());

        assertThat(reason(decide())).isEqualTo("unpaid");
    }

    @Test
    void a_key_that_was_replaced_or_revoked_is_asked_for_again() {
        String path = "/access/controllers/" + at.laser + "/key";
        HttpSurface.User fresh = api.withToken(at.key());

        assertThat(decide().status()).isEqualTo(401);
        assertThat(fresh.post("/access/decisions", Map.of("credential", at.badge))
                        .status())
                .isEqualTo(200);
        assertThat(api.as(at.manager).delete(path).status()).isEqualTo(204);
        assertThat(fresh.post("/access/decisions", Map.of("credential", at.badge))
                        .status())
                .isEqualTo(401);
        assertThat(api.anybody()
                        .post("/access/decisions", Map.of("credential", at.badge))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void only_the_machine_s_managers_make_its_key() {
        String path = "/access/controllers/" + at.laser + "/key";
        MemberId elsewhere = given.aMember();
        given.holds(elsewhere, Role.MANAGER, given.anOperator());

        assertThat(api.as(elsewhere).send("PUT", path, null).status()).isEqualTo(404);
        assertThat(api.as(at.manager, Scope.READ).send("PUT", path, null).status())
                .isEqualTo(403);
        assertThat(api.anybody().send("PUT", path, null).status()).isEqualTo(401);
    }

    @Test
    void a_controller_that_reads_more_badges_than_people_hold_to_it_is_told_to_wait() {
        for (int n = 0; n < 120; n++) {
            assertThat(decide().status()).isEqualTo(200);
        }

        var often = decide();
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.header("Retry-After")).contains("60");
        assertThat(controller.post("/access/heartbeats", Map.of()).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(decide().status()).isEqualTo(200);
    }

    private HttpSurface.Answer decide() {
        return controller.post("/access/decisions", Map.of("credential", at.badge));
    }

    private String reason(HttpSurface.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("allowed").asBoolean()).isFalse();
        return answer.text("reason");
    }
}
