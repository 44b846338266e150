package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.MemberId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class MachineSessionsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    SilentSessions silent;

    Workshop at;
    HttpSurface.User controller;
    UUID session = UUID.randomUUID();

    @BeforeEach
    void world() {
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        given.costs(at.laser, "MINUTE", 35);
        at.authorised(at.ines);
        at.reserved(at.ines);
        controller = api.withToken(at.key());
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void forty_three_minutes_at_her_rate_stand_on_her_account() {
        assertThat(start(session, at.badge, 0).body().path("allowed").asBoolean())
                .isTrue();
        clock.advance(Duration.ofMinutes(50));
        stop(session, 50 * 60, 0, 42 * 60 + 10);

        assertThat(charged()).isEqualTo(43 * 35);
        assertThat(given.text("SELECT status FROM reservation WHERE member_id = ?", at.ines.value()))
                .isEqualTo("CHECKED_IN");
    }

    @Test
    void what_is_told_twice_late_or_out_of_order_is_billed_once() {
        clock.advance(Duration.ofMinutes(50));
        stop(session, 50 * 60, 0, 43 * 60);
        Answered late = new Answered(start(session, at.badge, 50 * 60));
        beat(session, 10 * 60);
        stop(session, 50 * 60, 0, 43 * 60);
        start(session, at.badge, 0);

        assertThat(late.reason()).isEqualTo("session-over");
        assertThat(charged()).isEqualTo(43 * 35);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void a_start_that_is_told_again_answers_the_same() {
        var first = start(session, at.badge, 0);

        assertThat(start(session, at.badge, 0).body()).isEqualTo(first.body());
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void who_may_not_gets_no_power_and_the_log_says_so() {
        MemberId leo = given.aMember();

        assertThat(new Answered(start(session, at.badgeOf(leo), 0)).reason()).isEqualTo("no-authorisation");
        assertThat(sessions()).isZero();
        assertThat(at.logged("DENIED")).isEqualTo(1);
    }

    @Test
    void an_authorisation_that_is_revoked_meanwhile_stops_the_machine_at_its_next_heartbeat() {
        start(session, at.badge, 0);
        assertThat(beat(session, 5).body().path("allowed").asBoolean()).isTrue();

        given.insert("UPDATE authorisation SET revoked_at = ? WHERE member_id = ?", clock.instant(), at.ines.value());

        assertThat(new Answered(beat(session, 7)).reason()).isEqualTo("no-authorisation");
        assertThat(at.logged("REVOKED")).isEqualTo(1);
    }

    @Test
    void when_her_time_is_over_the_machine_goes_off() {
        start(session, at.badge, 0);

        clock.set(MONDAY_NINE.plus(Duration.ofHours(2)));

        assertThat(new Answered(beat(session, 60)).reason()).isEqualTo("time-up");
    }

    @Test
    void who_comes_next_takes_over_and_both_pay_their_own_minutes() {
        MemberId leo = given.aMember();
        String badge = at.badgeOf(leo);
        at.authorised(leo);
        given.affiliated(leo, at.operator);
        at.reserved(leo, MONDAY_NINE.plus(Duration.ofHours(2)), MONDAY_NINE.plus(Duration.ofHours(3)));
        start(session, at.badge, 0);
        clock.set(MONDAY_NINE.plus(Duration.ofHours(2)));
        UUID next = UUID.randomUUID();

        assertThat(start(next, badge, 0).body().path("allowed").asBoolean()).isTrue();
        assertThat(new Answered(beat(session, 110 * 60)).reason()).isEqualTo("session-over");
        stop(session, 120 * 60, 0, 110 * 60);
        clock.advance(Duration.ofMinutes(10));
        send("/access/sessions/stop", next, badge, Map.of("startedSecondsAgo", 600, "ranSeconds", 300));

        assertThat(charged()).isEqualTo(110 * 35);
        assertThat(given.count("SELECT amount_minor FROM charge WHERE source = ?", "machine-session " + next))
                .isEqualTo(5 * 35);
    }

    @Test
    void a_session_in_the_network_s_absence_is_told_later_and_billed_once() {
        clock.advance(Duration.ofMinutes(90));

        stop(session, 80 * 60, 50 * 60, 20 * 60);
        stop(session, 81 * 60, 51 * 60, 20 * 60);

        assertThat(charged()).isEqualTo(20 * 35);
        assertThat(given.text(
                        "SELECT CONCAT(offline, ' ', COALESCE(doubt, 'sure')) FROM machine_session WHERE id = ?",
                        session))
                .isEqualTo("1 sure");
    }

    @Test
    void what_should_not_have_been_on_is_noted_and_costs_nothing() {
        clock.set(MONDAY_NINE.plus(Duration.ofHours(4)));

        stop(session, 90 * 60, 60 * 60, 20 * 60);

        assertThat(charged()).isZero();
        assertThat(given.text("SELECT doubt FROM machine_session WHERE id = ?", session))
                .isEqualTo("NO_RESERVATION");
    }

    @Test
    void a_controller_that_is_never_heard_of_again_is_given_up_and_what_it_counted_waits_for_a_decision() {
        start(session, at.badge, 0);
        clock.advance(Duration.ofMinutes(30));
        beat(session, 25 * 60);

        clock.set(MONDAY_NINE.plus(Duration.ofHours(3)));
        silent.tidy();
        assertThat(given.text("SELECT ended_by FROM machine_session WHERE id = ?", session))
                .isEqualTo("SILENCE");
        assertThat(charged()).isZero();

        clock.advance(Duration.ofHours(25));
        silent.tidy();
        assertThat(charged()).isZero();
        assertThat(given.text("SELECT state FROM doubtful_session WHERE session_id = ?", session))
                .isEqualTo("WAITING");
        assertThat(api.as(at.manager)
                        .send(
                                "PUT",
                                "/access/doubtful-sessions/" + session + "/charge",
                                Map.of("minutes", 25, "reason", "Elle était là"))
                        .status())
                .isEqualTo(204);
        assertThat(charged()).isEqualTo(25 * 35);
        stop(session, 27 * 3600, 26 * 3600, 50 * 60);
        assertThat(charged()).isEqualTo(25 * 35);
        assertThat(at.logged("TOLD_TOO_LATE")).isEqualTo(1);
    }

    @Test
    void minutes_of_an_allowance_pay_first() {
        given.joins(at.ines, given.aPlan(at.operator, "MACHINE", "MINUTES", 30L));
        start(session, at.badge, 0);
        clock.advance(Duration.ofMinutes(50));

        stop(session, 50 * 60, 0, 43 * 60);

        assertThat(charged()).isEqualTo(13 * 35);
    }

    @Test
    void another_machine_s_session_is_no_business_of_this_controller() {
        Workshop elsewhere = new Workshop(given, api, given.anOperator());
        start(session, at.badge, 0);
        controller = api.withToken(elsewhere.key());

        assertThat(beat(session, 10).status()).isEqualTo(404);
        assertThat(send("/access/sessions/stop", session, at.badge, Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void what_a_message_can_t_be_is_named() {
        assertThat(send("/access/sessions", session, null, Map.of()).text("field"))
                .isEqualTo("credential");
        assertThat(controller
                        .post("/access/sessions", Map.of("session", "x", "credential", "1"))
                        .text("field"))
                .isEqualTo("session");
        assertThat(send("/access/sessions/stop", session, at.badge, Map.of("ranSeconds", -1))
                        .text("field"))
                .isEqualTo("ranSeconds");
        assertThat(send("/access/sessions/stop", session, at.badge, Map.of("endedSecondsAgo", 5))
                        .text("field"))
                .isEqualTo("endedSecondsAgo");
        assertThat(sessions()).isZero();
    }

    private HttpSurface.Answer start(UUID id, String badge, long ago) {
        return send("/access/sessions", id, badge, Map.of("startedSecondsAgo", ago));
    }

    private HttpSurface.Answer beat(UUID id, long ran) {
        return send("/access/heartbeats", id, null, Map.of("ranSeconds", ran));
    }

    private void stop(UUID id, long started, long ended, long ran) {
        var answer = send(
                "/access/sessions/stop",
                id,
                at.badge,
                Map.of("startedSecondsAgo", started, "endedSecondsAgo", ended, "ranSeconds", ran));
        assertThat(answer.status()).isEqualTo(204);
    }

    private HttpSurface.Answer send(
            String path, UUID id, @org.jspecify.annotations.Nullable String badge, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("session", id.toString());
        if (badge != null) {
            body.put("credential", badge);
        }
        return controller.post(path, body);
    }

    private record Answered(HttpSurface.Answer answer) {

        String reason() {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("allowed").asBoolean()).isFalse();
            return answer.text("reason");
        }
    }

    private long charged() {
        return given.count(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE source = ?", "machine-session " + session);
    }

    private long sessions() {
        return given.count("SELECT COUNT(*) FROM machine_session WHERE resource_id = ?", at.laser.value());
    }
}
