package org.etabli.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class MaintenanceOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private HttpSurface.User manager;

    @BeforeEach
    void a_laser() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        manager = user(Role.MANAGER, operator);
    }

    @AfterEach
    void now() {
        given.insert("UPDATE maintenance_plan SET active = FALSE WHERE venue_id = ?", venue.value());
        clock.reset();
    }

    @Test
    void a_plan_is_made_once_and_listed_with_when_it_is_due() {
        Answer made = manager.post("/maintenance", plan(), "Idempotency-Key", "lens");
        Answer again = manager.post("/maintenance", plan(), "Idempotency-Key", "lens");

        assertThat(made.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(made.text("id"));
        assertThat(made.text("dueOn")).isEqualTo("2027-02-23");
        assertThat(made.text("standing")).isEqualTo("far");
        Answer listed = user(Role.TRAINER, operator).get("/maintenance?venue=" + venue);
        assertThat(listed.body()).hasSize(1);
        assertThat(listed.body().path(0).path("tasks").path(1).asString()).isEqualTo("Aligner");
    }

    @Test
    void it_is_changed_and_put_to_rest() {
        String id = made();
        Map<String, Object> other = plan();
        other.put("title", "Optiques et rails");
        other.put("active", false);

        Answer changed = manager.send("PUT", "/maintenance/" + id, other);

        assertThat(changed.text("title")).isEqualTo("Optiques et rails");
        assertThat(changed.body().path("active").asBoolean()).isFalse();
    }

    @Test
    void the_machine_stands_still_for_it_or_not_after_all() {
        String id = made();

        Answer planned = manager.send(
                "PUT",
                "/maintenance/" + id + "/standstill",
                Map.of("start", "2026-11-25T09:00:00+01:00", "end", "2026-11-25T12:00:00+01:00"));
        assertThat(planned.text("plannedFrom")).isEqualTo("2026-11-25T09:00:00+01:00");
        assertThat(outages()).isOne();

        assertThat(manager.delete("/maintenance/" + id + "/standstill").status())
                .isEqualTo(204);
        assertThat(manager.get("/maintenance?venue=" + venue).body().path(0).has("plannedFrom"))
                .isFalse();
    }

    @Test
    void who_trains_records_what_was_done_once() {
        String id = made();
        HttpSurface.User trainer = user(Role.TRAINER, operator);
        Map<String, Object> what =
                Map.of("notes", "Lentille changée", "cost", Map.of("amount", "42.00", "currency", "EUR"));

        Answer done = trainer.post("/maintenance/" + id + "/done", what, "Idempotency-Key", "done");
        trainer.post("/maintenance/" + id + "/done", what, "Idempotency-Key", "done");

        assertThat(done.status()).isEqualTo(201);
        assertThat(done.text("notes")).isEqualTo("Lentille changée");
        Answer history = manager.get("/maintenance/" + id + "/done");
        assertThat(history.body()).hasSize(1);
        assertThat(history.body().path(0).path("cost").path("amount").asString())
                .isEqualTo("42.00");
    }

    @Test
    void what_does_not_fit_is_named_and_what_is_not_hers_does_not_exist() {
        Map<String, Object> never = plan();
        never.remove("everyMonths");
        assertThat(manager.post("/maintenance", never).text("field")).isEqualTo("everyMonths");
        assertThat(manager.post("/maintenance", Map.of()).text("field")).isEqualTo("venueId");

        String id = made();
        HttpSurface.User elsewhere = user(Role.MANAGER, given.anOperator());
        assertThat(elsewhere.get("/maintenance?venue=" + venue).status()).isEqualTo(404);
        assertThat(elsewhere.get("/maintenance/" + id + "/done").status()).isEqualTo(404);
        assertThat(elsewhere.post("/maintenance/" + id + "/done", Map.of()).status())
                .isEqualTo(404);
        assertThat(elsewhere.send("PUT", "/maintenance/" + id, plan()).status()).isEqualTo(404);
        assertThat(user(Role.TRAINER, operator).post("/maintenance", plan()).status())
                .isEqualTo(403);
        assertThat(manager.get("/maintenance/" + laser + "/done").status()).isEqualTo(404);
    }

    private HttpSurface.User user(Role role, OperatorId where) {
        MemberId person = given.aMember();
        given.holds(person, role, where);
        return api.as(person);
    }

    private String made() {
        return manager.post("/maintenance", plan()).text("id");
    }

    private long outages() {
        return given.count(
                "SELECT COUNT(*) FROM outage o JOIN resource_unit u ON u.unit_id = o.unit_id WHERE u.resource_id = ?",
                laser.value());
    }

    private Map<String, Object> plan() {
        return new HashMap<>(Map.of(
                "venueId",
                venue.toString(),
                "resourceId",
                laser.toString(),
                "title",
                "Optiques",
                "tasks",
                List.of("Nettoyer", "Aligner"),
                "everyMonths",
                3));
    }
}
