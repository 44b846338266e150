package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What she may operate is taken away for a while and given back; and it is earned at the machine itself. */
@EtabliTest
class SuspendedAuthorisationTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private Workshop at;
    private HttpSurface.User controller;
    private HttpSurface.User trainer;

    @BeforeEach
    void a_laser_reserved_for_ines() {
        clock.reset();
        at = new Workshop(given, api, given.anOperator());
        controller = api.withToken(at.key());
        MemberId paul = given.aMember();
        given.holds(paul, Role.TRAINER, at.operator);
        trainer = api.as(paul);
        at.authorised(at.ines);
        at.reserved(at.ines);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void the_machine_says_so_until_it_is_lifted() {
        assertThat(reason()).isEmpty();

        suspend("A forcé le capot", null);

        assertThat(reason()).isEqualTo("authorisation-suspended");
        var mine = api.as(at.ines).get("/me").body().path("authorisations").path(0);
        assertThat(mine.path("valid").asBoolean()).isFalse();
        assertThat(mine.path("suspension").path("reason").asString()).isEqualTo("A forcé le capot");
        assertThat(told("RIGHT_SUSPENDED")).isEqualTo(1);

        assertThat(trainer.send("DELETE", "/authorisations/" + right() + "/suspension", null)
                        .status())
                .isEqualTo(204);

        assertThat(reason()).isEmpty();
        assertThat(told("RIGHT_RESTORED")).isEqualTo(1);
    }

    @Test
    void it_ends_by_itself_at_its_end_and_not_before() {
        suspend("Une semaine de réflexion", "2026-11-23T09:30:00+01:00");

        clock.set(MONDAY_NINE.plus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(reason()).isEqualTo("authorisation-suspended");

        clock.set(MONDAY_NINE.plus(Duration.ofMinutes(30)));
        assertThat(reason()).isEmpty();
        assertThat(trainer.send("DELETE", "/authorisations/" + right() + "/suspension", null)
                        .status())
                .isEqualTo(204);
        assertThat(told("RIGHT_RESTORED")).isZero();
    }

    @Test
    void a_running_machine_is_told_to_stop_at_its_next_heartbeat() {
        String session = UUID.randomUUID().toString();
        controller.post("/access/sessions", Map.of("session", session, "credential", at.badge));

        suspend("Lunettes oubliées", null);

        var answer = controller.post("/access/heartbeats", Map.of("session", session, "ranSeconds", 5));
        assertThat(answer.body().path("on").asBoolean()).isFalse();
        assertThat(answer.text("reason")).isEqualTo("authorisation-suspended");
    }

    @Test
    void no_new_reservation_is_taken_meanwhile_and_the_old_one_stays() {
        suspend("A forcé le capot", "2026-11-24T12:00:00+01:00");

        var within = quote("2026-11-24T11:00:00+01:00", "2026-11-24T13:00:00+01:00");
        assertThat(within.path("refusals").path(0).path("rule").asString()).isEqualTo("authorisation-suspended");
        assertThat(within.path("refusals").path(0).path("reason").asString()).contains("A forcé le capot");
        var after = quote("2026-11-24T12:00:00+01:00", "2026-11-24T13:00:00+01:00");
        assertThat(after.path("refusals").findValuesAsString("rule")).doesNotContain("authorisation-suspended");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE member_id = ? AND status = 'CONFIRMED'",
                        at.ines.value()))
                .isEqualTo(1);
    }

    @Test
    void it_asks_for_a_reason_and_is_not_for_others() {
        String path = "/authorisations/" + right() + "/suspension";
        assertThat(trainer.send("PUT", path, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(trainer.send("PUT", path, Map.of("reason", "Non", "until", "2026-11-23T08:00:00+01:00"))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(at.ines).send("PUT", path, Map.of("reason", "Moi")).status())
                .isEqualTo(404);
        MemberId stranger = given.aMember();
        given.holds(stranger, Role.TRAINER, given.anOperator());
        assertThat(api.as(stranger).send("PUT", path, Map.of("reason", "Moi")).status())
                .isEqualTo(404);
        suspend("Une fois", null);
        suspend("Deux fois", null);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM authorisation_suspension WHERE authorisation_id = ?",
                        UUID.fromString(right())))
                .isEqualTo(1);
    }

    @Test
    void hours_at_the_laser_earn_another_authorisation_as_soon_as_the_session_is_over() {
        var manager = api.as(at.manager);
        var type = manager.post(
                "/authorisation-types",
                Map.of(
                        "operatorId",
                        at.operator.toString(),
                        "name",
                        "Laser, le soir",
                        "earned",
                        Map.of("hours", 1, "months", 6, "way", "automatic", "typeId", at.type.toString())));
        assertThat(type.status()).isEqualTo(201);
        assertThat(type.body().path("earned").path("hours").asInt()).isEqualTo(1);
        session(50);

        var progress = api.as(at.ines).get("/me/practice").body().path(0);
        assertThat(progress.path("minutes").asInt()).isEqualTo(50);
        assertThat(progress.path("leftMinutes").asInt()).isEqualTo(10);

        session(10);

        assertThat(api.as(at.ines).get("/me/practice").body()).isEmpty();
        var held =
                api.as(at.ines).get("/members/" + at.ines + "/authorisations").body();
        assertThat(held.findValuesAsString("name")).contains("Laser, le soir");
        String id = held.path(0).path("id").asString();
        assertThat(api.as(at.ines)
                        .get("/members/" + at.ines + "/authorisations/" + id + "/practice")
                        .body()
                        .path(0)
                        .path("minutes")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void a_proposal_is_granted_over_http_and_a_refusal_says_how_many_hours_are_missing() {
        var manager = api.as(at.manager);
        String type = manager.post(
                        "/authorisation-types",
                        Map.of(
                                "operatorId",
                                at.operator.toString(),
                                "name",
                                "Laser, le soir",
                                "earned",
                                Map.of("hours", 1, "months", 6, "way", "proposed", "typeId", at.type.toString())))
                .text("id");
        given.insert(
                "INSERT INTO authorisation_requirement (resource_id, type_id) VALUES (?, ?)",
                at.laser.value(),
                UUID.fromString(type));
        assertThat(manager.send("PUT", "/authorisation-types/" + type + "/categories", Map.of("categories", List.of()))
                        .status())
                .isEqualTo(204);
        var quote = quote("2026-11-24T12:00:00+01:00", "2026-11-24T13:00:00+01:00");
        assertThat(quote.path("practice").path(0).path("leftMinutes").asInt()).isEqualTo(60);
        var refused = api.as(at.ines)
                .post(
                        "/reservations",
                        Map.of(
                                "resourceId", at.laser.toString(),
                                "start", "2026-11-24T12:00:00+01:00",
                                "end", "2026-11-24T13:00:00+01:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("practice").path(0).path("leftMinutes").asInt())
                .isEqualTo(60);

        given.insert("DELETE FROM authorisation_requirement WHERE type_id = ?", UUID.fromString(type));
        manager.send("PUT", "/authorisation-types/" + type + "/categories", Map.of("categories", List.of()));
        session(60);

        var proposal = trainer.get("/authorisation-proposals").body().path(0);
        assertThat(proposal.path("memberId").asString()).isEqualTo(at.ines.toString());
        String path = "/authorisation-proposals/" + type + "/" + at.ines;
        assertThat(trainer.get(path).body().path("sessions")).hasSize(1);
        assertThat(trainer.send("PUT", path + "/grant", null).status()).isEqualTo(204);
        assertThat(trainer.send("PUT", path + "/grant", null).status()).isEqualTo(204);
        assertThat(trainer.get(path).status()).isEqualTo(404);
        assertThat(api.as(at.ines).get("/me").body().path("authorisations").findValuesAsString("name"))
                .contains("Laser, le soir");
    }

    private void session(int minutes) {
        String session = UUID.randomUUID().toString();
        controller.post("/access/sessions", Map.of("session", session, "credential", at.badge));
        clock.advance(Duration.ofMinutes(minutes));
        Map<String, Object> stop = new HashMap<>(Map.of("session", session, "credential", at.badge));
        stop.putAll(Map.of("how", "badge", "startedSecondsAgo", minutes * 60, "ranSeconds", minutes * 60));
        assertThat(controller.post("/access/sessions/stop", stop).status()).isLessThan(300);
    }

    private void suspend(String reason, @Nullable String until) {
        Map<String, Object> wanted = new HashMap<>(Map.of("reason", reason));
        if (until != null) {
            wanted.put("until", until);
        }
        assertThat(trainer.send("PUT", "/authorisations/" + right() + "/suspension", wanted)
                        .status())
                .isEqualTo(204);
    }

    private String right() {
        return trainer.get("/members/" + at.ines + "/authorisations")
                .body()
                .path(0)
                .path("id")
                .asString();
    }

    private String reason() {
        return controller
                .post("/access/decisions", Map.of("credential", at.badge))
                .body()
                .path("reason")
                .asString("");
    }

    private tools.jackson.databind.JsonNode quote(String start, String end) {
        return api.as(at.ines)
                .post("/quotes", Map.of("resourceId", at.laser.toString(), "start", start, "end", end))
                .body();
    }

    private long told(String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = ?", at.ines.value(), kind);
    }
}
