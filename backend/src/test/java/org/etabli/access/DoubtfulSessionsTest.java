package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.etabli.access.Verdict.State;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody ended is charged by nobody but who manages the venue. */
@EtabliTest
class DoubtfulSessionsTest {

    private static final long CENTS_A_MINUTE = 35;

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    DoubtfulSessions doubtful;

    @Autowired
    DoubtfulBoard board;

    @Autowired
    TestClock clock;

    private Workshop at;
    private Caller manager;
    private HttpSurface.User controller;
    private UUID session;

    @BeforeEach
    void a_laser_that_stopped_by_itself() {
        clock.reset();
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 11, 1)));
        given.costs(at.laser, "MINUTE", CENTS_A_MINUTE);
        at.authorised(at.ines);
        at.reserved(at.ines);
        manager = Caller.of(at.manager, Set.of(new RoleAt(Role.MANAGER, at.operator, null)));
        controller = api.withToken(at.key());
        session = UUID.randomUUID();
        controller.post("/access/sessions", Map.of("session", session.toString(), "credential", at.badge));
        clock.advance(Duration.ofMinutes(50));
        stop("dead-man", 43 * 60 - 10);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void it_costs_nothing_until_it_is_decided_and_says_why_it_waits() {
        assertThat(charged()).isZero();

        assertThat(board.list(manager, at.venue)).singleElement().satisfies(found -> {
            assertThat(found.session().endedBy()).isEqualTo(SessionEnd.DEAD_MAN);
            assertThat(found.session().minutes()).isEqualTo(43);
            assertThat(found.verdict().state()).isEqualTo(State.WAITING);
        });
        Answer hers = api.as(at.ines).get("/me/machine-sessions");
        assertThat(hers.body().path(0).path("verdict").path("state").asString()).isEqualTo("waiting");
    }

    @Test
    void it_is_charged_for_fewer_minutes_once_and_the_member_reads_why() {
        doubtful.charge(manager, id(), 30, "Le badge avait été oublié");
        doubtful.charge(manager, id(), 43, "Encore");
        doubtful.letGo(manager, id(), "Finalement non");

        assertThat(charged()).isEqualTo(30 * CENTS_A_MINUTE);
        assertThat(board.list(manager, at.venue)).singleElement().satisfies(found -> {
            assertThat(found.verdict().state()).isEqualTo(State.CHARGED);
            assertThat(found.verdict().minutes()).isEqualTo(30);
            assertThat(found.verdict().by()).isEqualTo(at.manager);
            assertThat(found.decidedBy()).isNotNull();
        });
        var verdict = api.as(at.ines).get("/me/machine-sessions").body().path(0).path("verdict");
        assertThat(verdict.path("state").asString()).isEqualTo("charged");
        assertThat(verdict.path("reason").asString()).isEqualTo("Le badge avait été oublié");
    }

    @Test
    void minutes_of_an_allowance_pay_first_also_here() {
        given.joins(at.ines, given.aPlan(at.operator, "MACHINE", "MINUTES", 20L));

        doubtful.charge(manager, id(), 30, "Elle était là");

        assertThat(charged()).isEqualTo(10 * CENTS_A_MINUTE);
    }

    @Test
    void it_is_let_go_with_the_reason() {
        doubtful.letGo(manager, id(), "Panne du boîtier");

        assertThat(charged()).isZero();
        assertThat(given.text("SELECT CONCAT(state, ' ', reason) FROM doubtful_session WHERE session_id = ?", session))
                .isEqualTo("LET_GO Panne du boîtier");
    }

    @Test
    void never_for_more_than_it_ran_and_never_without_a_reason() {
        assertThatThrownBy(() -> doubtful.charge(manager, id(), 44, "Plus"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("minutes"));
        assertThatThrownBy(() -> doubtful.charge(manager, id(), 0, "Rien")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> doubtful.letGo(manager, id(), " "))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("reason"));
        assertThat(charged()).isZero();
    }

    @Test
    void two_who_decide_at_once_decide_once() throws Exception {
        List<Callable<Object>> deciding = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            int minutes = 10 + n;
            deciding.add(() -> {
                doubtful.charge(manager, id(), minutes, "À temps");
                return minutes;
            });
        }
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var each : people.invokeAll(deciding)) {
                each.get();
            }
        }

        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE source = ?", "machine-session " + session))
                .isOne();
        assertThat(charged())
                .isEqualTo(CENTS_A_MINUTE
                        * given.count("SELECT minutes FROM doubtful_session WHERE session_id = ?", session));
    }

    @Test
    void who_only_trains_decides_nothing_and_another_operator_s_does_not_exist() {
        Caller trainer = given.staff(Role.TRAINER, at.operator);
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> board.list(trainer, at.venue)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> doubtful.letGo(trainer, id(), "Non")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> board.list(elsewhere, at.venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> doubtful.charge(elsewhere, id(), 5, "Oui")).isInstanceOf(NotFoundException.class);
        assertThat(api.as(at.ines)
                        .send("PUT", "/access/doubtful-sessions/" + session + "/release", Map.of("reason", "Moi"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_session_that_she_ended_herself_is_charged_at_once_and_waits_for_nobody() {
        UUID mine = session = UUID.randomUUID();
        controller.post("/access/sessions", Map.of("session", mine.toString(), "credential", at.badge));
        clock.advance(Duration.ofMinutes(10));
        stop("badge", 9 * 60);

        assertThat(charged()).isEqualTo(9 * CENTS_A_MINUTE);
        assertThat(given.count("SELECT COUNT(*) FROM doubtful_session WHERE session_id = ?", mine))
                .isZero();
    }

    @Test
    void over_http_it_is_listed_and_decided() {
        Answer listed = api.as(at.manager).get("/access/doubtful-sessions?venue=" + at.venue);
        assertThat(listed.body().path(0).path("endedBy").asString()).isEqualTo("dead-man");
        assertThat(listed.body().path(0).path("minutes").asInt()).isEqualTo(43);

        assertThat(api.as(at.manager)
                        .send(
                                "PUT",
                                "/access/doubtful-sessions/" + session + "/charge",
                                Map.of("minutes", 50, "reason", "Trop"))
                        .text("field"))
                .isEqualTo("minutes");
        assertThat(api.as(at.manager)
                        .send("PUT", "/access/doubtful-sessions/" + session + "/release", Map.of("reason", "Geste"))
                        .status())
                .isEqualTo(204);
        assertThat(api.as(at.manager)
                        .get("/access/doubtful-sessions?venue=" + at.venue)
                        .body()
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("let-go");
    }

    private void stop(String how, long ran) {
        Map<String, Object> body = new HashMap<>();
        body.put("session", session.toString());
        body.put("credential", at.badge);
        body.put("how", how);
        body.put("startedSecondsAgo", ran + 60);
        body.put("ranSeconds", ran);
        assertThat(controller.post("/access/sessions/stop", body).status()).isEqualTo(204);
    }

    private MachineSessionId id() {
        return new MachineSessionId(session);
    }

    private long charged() {
        return given.count(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE source = ?", "machine-session " + session);
    }
}
