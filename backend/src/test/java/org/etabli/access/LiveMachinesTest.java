package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.access.Decision.Reason;
import org.etabli.access.LiveMachine.State;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What who looks after machines sees of them. */
@EtabliTest
class LiveMachinesTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    LiveMachines machines;

    @Autowired
    AccessHistory history;

    Workshop at;
    Caller manager;

    @BeforeEach
    void world() {
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        manager = given.staff(Role.MANAGER, at.operator);
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void a_machine_is_without_controller_then_offline_then_idle_and_offline_again_after_half_a_minute() {
        assertThat(laser().state()).isEqualTo(State.NO_CONTROLLER);
        HttpSurface.User controller = api.withToken(at.key());
        assertThat(laser().state()).isEqualTo(State.OFFLINE);

        controller.post("/access/heartbeats", Map.of());
        assertThat(laser().state()).isEqualTo(State.IDLE);

        clock.advance(Duration.ofSeconds(31));
        assertThat(laser().state()).isEqualTo(State.OFFLINE);
    }

    @Test
    void who_runs_it_shows_with_her_minutes_and_stays_known_when_its_controller_falls_silent() {
        HttpSurface.User controller = ran(95);

        assertThat(laser().state()).isEqualTo(State.IN_USE);
        assertThat(laser().use())
                .extracting("memberName", "minutes")
                .containsExactly(
                        given.text(
                                "SELECT CONCAT(first_name, ' ', last_name) FROM member WHERE id = ?", at.ines.value()),
                        2L);

        clock.advance(Duration.ofSeconds(31));
        assertThat(laser().state()).isEqualTo(State.OFFLINE);
        assertThat(laser().use()).isNotNull();
        assertThat(controller.post("/access/heartbeats", Map.of()).status()).isEqualTo(200);
        assertThat(laser().state()).isEqualTo(State.IN_USE);
    }

    @Test
    void what_is_out_of_order_says_why() {
        api.withToken(at.key()).post("/access/heartbeats", Map.of());
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, reason, created_at) VALUES (?, ?, ?, 'Tube à changer', ?)",
                Ids.next(),
                at.unit.value(),
                clock.instant().minusSeconds(60),
                clock.instant());
        given.insert("UPDATE catalogue_revision SET revision = revision + 1");

        assertThat(laser()).extracting("state", "fault").containsExactly(State.FAULT, "Tube à changer");
    }

    @Test
    void the_log_says_who_was_refused_and_why_the_latest_first() {
        HttpSurface.User controller = api.withToken(at.key());
        MemberId stranger = given.aMember();
        start(controller, at.badge);
        start(controller, at.badgeOf(stranger));

        List<AccessEntry> all = history.list(manager, at.venue, at.laser, 10);

        assertThat(all).extracting(AccessEntry::what).containsExactly(What.DENIED, What.DENIED, What.KEYED);
        assertThat(all.getFirst().reason()).isEqualTo(Reason.NO_AUTHORISATION);
        assertThat(all.getFirst().memberName())
                .as("whom the operator does not know")
                .isNull();
        assertThat(all.get(1).member()).isEqualTo(at.ines);
        assertThat(history.list(manager, at.venue, null, 1)).hasSize(1);
    }

    @Test
    void trainers_and_managers_of_the_venue_see_it_and_nobody_else_does() {
        assertThat(machines.list(given.staff(Role.TRAINER, at.operator), at.venue))
                .hasSize(1);
        Caller desk = given.staff(Role.FRONT_DESK, at.operator);
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> machines.list(desk, at.venue)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> history.list(desk, at.venue, null, 10)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> machines.list(elsewhere, at.venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> history.list(elsewhere, at.venue, null, 10)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> history.list(manager, at.venue, given.aMachine(given.aVenue()), 10))
                .isInstanceOf(NotFoundException.class);
    }

    private HttpSurface.User ran(int seconds) {
        at.authorised(at.ines);
        at.reserved(at.ines);
        HttpSurface.User controller = api.withToken(at.key());
        String session = start(controller, at.badge);
        clock.advance(Duration.ofMinutes(5));
        controller.post("/access/heartbeats", Map.of("session", session, "ranSeconds", seconds));
        return controller;
    }

    private static String start(HttpSurface.User controller, String badge) {
        String session = UUID.randomUUID().toString();
        assertThat(controller
                        .post("/access/sessions", Map.of("session", session, "credential", badge))
                        .status())
                .isEqualTo(200);
        return session;
    }

    private LiveMachine laser() {
        return machines.list(manager, at.venue).getFirst();
    }
}
