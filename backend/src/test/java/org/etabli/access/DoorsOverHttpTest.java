package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.access.AccessLog.What;
import org.etabli.access.LettingOutcome.Opens;
import org.etabli.access.LettingOutcome.Refused;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.simulator.Gate;
import org.etabli.simulator.HttpLink;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class DoorsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    DoorKeeping keeping;

    @Autowired
    AccessHistory history;

    Entry at;
    HttpSurface.User controller;

    @BeforeEach
    void a_door_and_its_controller() {
        at = new Entry(given, api);
        controller = api.withToken(at.key(at.front).text("key"));
        controller.post("/access/heartbeats", Map.of());
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void a_plan_that_includes_the_venue_opens_it_while_it_is_open() {
        given.joins(at.ines, at.aPlan());

        assertThat(open(at.badge)).isEqualTo("open");
        clock.set(MONDAY_NINE.plus(Duration.ofHours(14)));
        assertThat(open(at.badge)).isEqualTo("outside-hours");
    }

    @Test
    void a_pack_alone_opens_nothing_and_a_reservation_does_shortly_before_it_begins() {
        given.joins(at.ines, given.aPlan(at.operator, "DESK", "HALF_DAYS", 10L));
        assertThat(open(at.badge)).isEqualTo("no-access");

        at.reserved(at.ines, at.room, MONDAY_NINE.plus(Duration.ofHours(1)));
        assertThat(open(at.badge)).isEqualTo("too-early");
        clock.advance(Duration.ofMinutes(45));
        assertThat(open(at.badge)).isEqualTo("open");
        clock.advance(Duration.ofHours(3));
        assertThat(open(at.badge)).isEqualTo("no-access");
    }

    @Test
    void the_door_of_a_room_opens_to_who_reserved_it_or_a_part_of_it_and_to_no_plan() {
        controller = api.withToken(at.key(at.inner).text("key"));
        given.joins(at.ines, at.aPlan());
        assertThat(open(at.badge)).isEqualTo("no-reservation");

        at.reserved(at.ines, given.aMachine(at.venue), MONDAY_NINE);
        assertThat(open(at.badge)).isEqualTo("no-reservation");
        at.reserved(at.ines, given.aBundle(at.venue, "ROOM", at.unit), MONDAY_NINE);
        assertThat(open(at.badge)).isEqualTo("open");
    }

    @Test
    void who_works_there_always_comes_in_and_who_owes_or_is_not_known_does_not() {
        given.joins(at.ines, at.aPlan());
        given.insert(
                "UPDATE affiliation SET suspended_on = ? WHERE member_id = ?",
                clock.instant().atZone(TestClock.PARIS).toLocalDate(),
                at.ines.value());

        assertThat(open(at.badge)).isEqualTo("unpaid");
        assertThat(open("nobody's")).isEqualTo("unknown-badge");
        given.holds(at.ines, Role.TRAINER, at.operator);
        clock.set(MONDAY_NINE.plus(Duration.ofHours(14)));
        MemberId maud = given.aMember();
        given.holds(maud, Role.FRONT_DESK, at.operator);
        assertThat(open(at.badgeOf(maud))).isEqualTo("open");
    }

    @Test
    void an_opening_that_is_told_twice_is_noted_once_and_asking_notes_nothing() {
        given.joins(at.ines, at.aPlan());
        String opening = UUID.randomUUID().toString();

        for (int n = 0; n < 3; n++) {
            var answer = controller.post("/access/openings", Map.of("opening", opening, "credential", at.badge));
            assertThat(answer.body().path("allowed").asBoolean()).isTrue();
            assertThat(answer.body().path("forSeconds").asLong()).isEqualTo(5);
            controller.post("/access/decisions", Map.of("credential", at.badge));
        }

        assertThat(at.logged("OPENED")).isEqualTo(1);
        assertThat(history.listOwn(given.as(at.ines), 10))
                .extracting(Passage::what)
                .containsExactly(What.OPENED);
    }

    @Test
    void staff_let_it_open_from_afar_once_and_the_log_says_who() {
        Caller desk = given.staff(Role.FRONT_DESK, at.operator);
        Gate gate = gate(new AtomicLong(50));
        UUID id = UUID.randomUUID();

        assertThat(keeping.letOpen(desk, at.front, id)).isInstanceOf(Opens.class);
        gate.tick();
        assertThat(gate.isOn()).isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(keeping.letOpen(desk, at.front, id)).isInstanceOf(Opens.class);

        assertThat(controller
                        .post("/access/heartbeats", Map.of())
                        .body()
                        .path("allowed")
                        .asBoolean())
                .isFalse();
        var entry = history.listAtDoors(desk, at.venue, at.front, 1).getFirst();
        assertThat(entry.what()).isEqualTo(What.LET_OPEN);
        assertThat(at.logged("LET_OPEN")).isEqualTo(1);
        assertThat(given.text("SELECT member_id FROM access_event WHERE id = ?", id))
                .isEqualTo(desk.member().toString());
    }

    @Test
    void a_silent_door_can_t_be_let_open_and_nobody_else_lets_one_open() {
        clock.advance(Duration.ofMinutes(1));
        Caller desk = given.staff(Role.FRONT_DESK, at.operator);

        assertThat(keeping.letOpen(desk, at.front, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("door-silent"));
        assertThatThrownBy(() -> keeping.letOpen(given.as(at.ines), at.front, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> keeping.letOpen(given.staff(Role.ACCOUNTANT, at.operator), at.front, UUID.randomUUID()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() ->
                        keeping.letOpen(given.staff(Role.MANAGER, given.anOperator()), at.front, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void cut_off_it_lets_in_who_is_on_its_list_and_tells_so_afterwards_once() {
        AtomicLong seconds = new AtomicLong(50);
        MemberId leo = given.aMember();
        given.affiliated(leo, at.operator);
        String stranger = at.badgeOf(leo);
        given.joins(at.ines, at.aPlan());
        assertThat(open(at.badge)).isEqualTo("open");
        Gate gate = gate(seconds);
        gate.refreshRights();

        gate.cut();
        gate.badge(stranger);
        assertThat(gate.isOn()).isFalse();
        gate.badge(at.badge);
        assertThat(gate.isOn()).isTrue();
        seconds.addAndGet(600);
        clock.advance(Duration.ofMinutes(10));
        gate.restore();
        gate.tick();

        assertThat(gate.untold()).isZero();
        assertThat(at.logged("TOLD_LATER")).isEqualTo(1);
        assertThat(given.text(
                        "SELECT at FROM access_event WHERE door_id = ? AND what = 'TOLD_LATER'", at.front.value()))
                .startsWith("2026-11-23 08:00");
        seconds.addAndGet(3600);
        gate.cut();
        gate.badge(at.badge);
        assertThat(gate.isOn()).isFalse();
    }

    @Test
    void a_door_says_nothing_of_sessions_and_a_removed_one_nothing_at_all() {
        var answer = controller.post(
                "/access/sessions", Map.of("session", UUID.randomUUID().toString(), "credential", at.badge));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("type");

        assertThat(api.as(at.manager).delete("/access/doors/" + at.front).status())
                .isEqualTo(204);
        assertThat(controller.post("/access/heartbeats", Map.of()).status()).isEqualTo(401);
        assertThat(api.as(at.manager)
                        .get("/access/doors?venue=" + at.venue)
                        .body()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_manager_sets_doors_up_over_http_and_staff_reads_them() {
        String id = DoorId.next().toString();
        var wanted = Map.of("venueId", at.venue.toString(), "name", "Cour", "earlyMinutes", 30);
        HttpSurface.User manager = api.as(at.manager);

        assertThat(manager.send("PUT", "/access/doors/" + id, wanted).text("name"))
                .isEqualTo("Cour");
        assertThat(manager.send("PUT", "/access/doors/" + id, wanted).status()).isEqualTo(200);
        assertThat(manager.send("PUT", "/access/doors/" + id, Map.of("name", "Cour nord"))
                        .text("name"))
                .isEqualTo("Cour nord");
        assertThat(manager.send("PUT", "/access/doors/" + id, Map.of("name", " "))
                        .text("field"))
                .isEqualTo("name");
        assertThat(manager.send(
                                "PUT",
                                "/access/doors/" + id,
                                Map.of(
                                        "name",
                                        "x",
                                        "resourceId",
                                        given.aRoom(given.aVenue()).toString()))
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/access/doors?venue=" + at.venue).body().size()).isEqualTo(3);
        assertThat(manager.send("PUT", "/access/doors/" + id + "/openings/" + UUID.randomUUID(), null)
                        .text("rule"))
                .isEqualTo("door-silent");
        assertThat(api.as(at.ines).get("/access/doors?venue=" + at.venue).status())
                .isEqualTo(404);
        assertThat(api.as(at.manager)
                        .get("/access/doors/log?venue=" + at.venue)
                        .body()
                        .size())
                .isPositive();
    }

    private String open(String badge) {
        var answer = controller.post(
                "/access/openings", Map.of("opening", UUID.randomUUID().toString(), "credential", badge));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("allowed").asBoolean() ? "open" : answer.text("reason");
    }

    private Gate gate(AtomicLong seconds) {
        var key = at.key(at.front);
        controller = api.withToken(key.text("key"));
        controller.post("/access/heartbeats", Map.of());
        return new Gate(
                at.front.toString(), key.text("serverKey"), new HttpLink(api.at("/"), key.text("key")), seconds::get);
    }
}
