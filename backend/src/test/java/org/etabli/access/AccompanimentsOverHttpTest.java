package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.etabli.authorisation.PracticeTime;
import org.etabli.authorisation.PractisedSession;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inès, who is not authorised, works at the laser under the eye of Lucie, who trains there. */
@EtabliTest
class AccompanimentsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    MachineRights offline;

    @Autowired
    PracticeTime practice;

    @Autowired
    AccessHistory history;

    Workshop at;
    MemberId lucie;
    HttpSurface.User trainer;
    HttpSurface.User controller;
    UUID id = UUID.randomUUID();
    UUID session = UUID.randomUUID();

    @BeforeEach
    void world() {
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        given.costs(at.laser, "MINUTE", 35);
        controller = api.withToken(at.key());
        lucie = given.aMember();
        given.holds(lucie, Role.TRAINER, at.operator);
        trainer = api.as(lucie);
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void her_badge_switches_it_on_while_she_is_accompanied_and_her_minutes_are_paid_and_count() {
        assertThat(reason(start())).isEqualTo("no-authorisation");

        Answer opened = accompany(60);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text("accompaniedBy")).isEqualTo(lucie.toString());
        Answer started = start();
        assertThat(started.body().path("allowed").asBoolean()).isTrue();
        assertThat(Instant.parse(started.text("until"))).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(50));
        stop(50 * 60, 42 * 60 + 10);

        assertThat(at.charged()).isEqualTo(43 * 35);
        assertThat(practice.list(at.ines, Set.of(at.laser), MONDAY_NINE.minus(Duration.ofDays(1))))
                .singleElement()
                .extracting(PractisedSession::minutes, PractisedSession::accompaniedBy)
                .containsExactly(43, lucie);
        Caller seeing = given.staff(Role.TRAINER, at.operator);
        assertThat(history.list(seeing, at.venue, at.laser, 10))
                .filteredOn(entry -> entry.what() == AccessLog.What.STARTED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.accompaniedBy()).isNotNull());
    }

    @Test
    void whoever_accompanies_ends_it_and_the_machine_goes_off_at_its_next_heartbeat() {
        accompany(60);
        start();
        assertThat(beat().body().path("allowed").asBoolean()).isTrue();

        assertThat(trainer.send("DELETE", "/access/accompaniments/" + id, null).status())
                .isEqualTo(204);
        assertThat(trainer.send("DELETE", "/access/accompaniments/" + id, null).status())
                .isEqualTo(204);

        assertThat(reason(beat())).isEqualTo("time-up");
        assertThat(reason(decide())).isEqualTo("no-authorisation");
    }

    @Test
    void it_ends_by_itself() {
        accompany(30);
        start();

        clock.advance(Duration.ofMinutes(30));

        assertThat(reason(beat())).isEqualTo("time-up");
    }

    @Test
    void said_twice_it_is_done_once_and_another_learner_takes_the_machine_over() {
        accompany(60);
        assertThat(accompany(60).status()).isEqualTo(200);
        MemberId theo = given.aMember();
        given.affiliated(theo, at.operator);
        at.badgeOf(theo);

        Answer other = trainer.send(
                "PUT",
                "/access/accompaniments/" + UUID.randomUUID(),
                Map.of("machineId", at.laser.toString(), "memberId", theo.toString()));

        assertThat(other.status()).isEqualTo(200);
        assertThat(trainer.get("/access/accompaniments?venue=" + at.venue).body())
                .singleElement()
                .satisfies(one -> assertThat(one.path("memberId").asString()).isEqualTo(theo.toString()));
        assertThat(reason(decide())).isEqualTo("no-authorisation");
    }

    @Test
    void what_somebody_else_has_reserved_stays_off_and_so_does_it_for_who_is_suspended() {
        accompany(60);
        at.reserved(given.aMember());

        assertThat(reason(decide())).isEqualTo("reserved-by-another");
    }

    @Test
    void a_controller_that_is_cut_off_lets_her_on_until_the_end_of_it() {
        accompany(30);

        assertThat(offline.list(at.laser, TimeSlot.of(MONDAY_NINE, Duration.ofHours(1))))
                .containsExactly(new BadgeTime(at.badge, TimeSlot.of(MONDAY_NINE, Duration.ofMinutes(30))));
    }

    @Test
    void who_has_no_badge_or_is_oneself_is_refused_at_her_field() {
        given.insert("UPDATE member SET badge = NULL WHERE id = ?", at.ines.value());
        assertThat(accompany(60).status()).isEqualTo(400);
        at.badgeOf(at.ines);
        assertThat(accompany(4).status()).isEqualTo(400);
        given.affiliated(lucie, at.operator);
        at.badgeOf(lucie);
        assertThat(trainer.send(
                                "PUT",
                                "/access/accompaniments/" + id,
                                Map.of("machineId", at.laser.toString(), "memberId", lucie.toString()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_front_desk_may_not_and_another_operators_trainer_finds_nothing() {
        MemberId desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, at.operator);
        MemberId stranger = given.aMember();
        given.holds(stranger, Role.TRAINER, given.anOperator());
        accompany(60);

        assertThat(api.as(desk)
                        .send("DELETE", "/access/accompaniments/" + id, null)
                        .status())
                .isEqualTo(403);
        assertThat(api.as(stranger)
                        .send("DELETE", "/access/accompaniments/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(api.as(stranger)
                        .get("/access/accompaniments?venue=" + at.venue)
                        .status())
                .isEqualTo(404);
    }

    private Answer accompany(int minutes) {
        return trainer.send(
                "PUT",
                "/access/accompaniments/" + id,
                Map.of("machineId", at.laser.toString(), "memberId", at.ines.toString(), "minutes", minutes));
    }

    private Answer decide() {
        return controller.post("/access/decisions", Map.of("credential", at.badge));
    }

    private Answer start() {
        return controller.post(
                "/access/sessions",
                Map.of("session", session.toString(), "credential", at.badge, "startedSecondsAgo", 0));
    }

    private Answer beat() {
        return controller.post("/access/heartbeats", Map.of("session", session.toString(), "ranSeconds", 5));
    }

    private void stop(int startedAgo, int ran) {
        controller.post(
                "/access/sessions/stop",
                Map.of(
                        "session",
                        session.toString(),
                        "credential",
                        at.badge,
                        "startedSecondsAgo",
                        startedAgo,
                        "endedSecondsAgo",
                        0,
                        "ranSeconds",
                        ran,
                        "how",
                        "badge"));
    }

    private static String reason(Answer answer) {
        return answer.body().path("reason").asString("");
    }
}
