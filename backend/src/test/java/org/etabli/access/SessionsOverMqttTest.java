package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.billing.BillingFixtures;
import org.etabli.simulator.Laser;
import org.etabli.simulator.MqttLink;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.Mosquitto;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A simulated laser cutter, a real broker, Établi. */
@EtabliTest
class SessionsOverMqttTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    BrokerFixture brokers;

    AtomicLong seconds = new AtomicLong(77);
    Mosquitto mosquitto;
    AutoCloseable broker;
    Workshop at;
    MqttLink link;
    Laser laser;

    @BeforeEach
    void world() {
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        given.costs(at.laser, "MINUTE", 35);
        at.authorised(at.ines);
        at.reserved(at.ines);
        mosquitto = new Mosquitto();
        broker = brokers.listen(mosquitto.url());
        var key = api.as(at.manager).send("PUT", "/access/controllers/" + at.laser + "/key", null);
        link = new MqttLink(mosquitto.url(), at.laser.toString(), key.text("key"), key.text("serverKey"), PATIENCE);
        laser = new Laser(at.laser.toString(), key.text("serverKey"), link, seconds::get);
        await().until(() -> link.rights().isPresent());
        laser.refreshRights();
    }

    @AfterEach
    void over() throws Exception {
        clock.reset();
        link.close();
        broker.close();
        mosquitto.close();
    }

    @Test
    void from_badge_to_charge() {
        laser.badge(at.badge);
        assertThat(laser.isOn()).isTrue();
        laser.run(true);
        pass(Duration.ofMinutes(43));
        laser.badge(at.badge);

        assertThat(at.charged()).isEqualTo(43 * 35);
    }

    @Test
    void while_the_broker_is_dead_the_list_decides_and_the_minutes_are_billed_once_when_it_is_back() {
        laser.badge(at.badge);
        laser.run(true);
        mosquitto.kill();
        pass(Duration.ofMinutes(2));
        assertThat(laser.isOn()).isTrue();
        laser.badge(at.badge);
        assertThat(laser.isOn()).isFalse();
        assertThat(at.charged()).isZero();

        mosquitto.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            laser.tick();
            return laser.untold() == 0;
        });

        assertThat(at.charged()).isEqualTo(2 * 35);
    }

    @Test
    void what_was_overheard_and_is_said_again_changes_nothing() {
        UUID session = UUID.randomUUID();
        String start = message("start", session, Map.of("startedSecondsAgo", 0));
        String stop = message("stop", session, Map.of("startedSecondsAgo", 600, "ranSeconds", 600));
        link.publish(start);
        await().until(() -> sessions("ended_at IS NULL") == 1);
        clock.advance(Duration.ofMinutes(10));
        link.publish(stop);
        await().until(() -> at.charged() == 10 * 35);

        link.publish(start);
        link.publish(stop);
        link.publish(start);
        assertThat(link.rights()).isPresent();

        await().during(Duration.ofMillis(300)).until(() -> at.charged() == 10 * 35);
        assertThat(sessions("ended_at IS NULL")).isZero();
        assertThat(sessions("TRUE")).isEqualTo(1);
    }

    @Test
    void what_someone_else_signed_is_not_answered_and_the_log_says_so() {
        var stranger = new MqttLink(
                mosquitto.url(), at.laser.toString(), org.etabli.identity.Secret.next(), serverKey(), PATIENCE);
        try (stranger) {
            Laser forged = new Laser(at.laser.toString(), serverKey(), stranger, seconds::get);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                forged.badge(at.badge);
                return at.logged("FORGED") == 1;
            });
            assertThat(forged.isOn()).isFalse();
            assertThat(sessions("TRUE")).isZero();
        }
    }

    @Test
    void an_answer_that_etabli_did_not_sign_opens_nothing() {
        String otherServer = new org.etabli.database.KeyFile(
                        java.nio.file.Path.of(
                                System.getProperty("java.io.tmpdir"),
                                UUID.randomUUID().toString()),
                        "another",
                        org.etabli.database.KeyFile.Kind.ED25519)
                .publicPem();
        String key = api.as(at.manager)
                .send("PUT", "/access/controllers/" + at.laser + "/key", null)
                .text("key");
        try (MqttLink deceived = new MqttLink(mosquitto.url(), at.laser.toString(), key, otherServer, PATIENCE)) {
            Laser machine = new Laser(at.laser.toString(), otherServer, deceived, seconds::get);

            machine.badge(at.badge);

            assertThat(machine.isOn()).isFalse();
        }
    }

    @Test
    void a_controller_that_asks_too_often_is_not_answered_and_the_log_says_so_once() {
        for (int n = 0; n < 125; n++) {
            link.publish(message("ask", UUID.randomUUID(), Map.of()));
        }

        await().until(() -> at.logged("FLOODED") == 1);
        assertThat(link.send(Map.of("type", "ask", "credential", at.badge))).isEmpty();
        assertThat(link.send(Map.of("type", "heartbeat"))).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(link.send(Map.of("type", "ask", "credential", at.badge))).isPresent();
        assertThat(at.logged("FLOODED")).isEqualTo(1);
    }

    @Test
    void a_key_that_was_replaced_says_nothing_any_more() {
        laser.badge(at.badge);
        laser.badge(at.badge);
        at.key();

        laser.badge(at.badge);

        assertThat(link.rights()).isEmpty();
    }

    private String serverKey() {
        return api.as(at.manager)
                .send("PUT", "/access/controllers/" + at.laser + "/key", null)
                .text("serverKey");
    }

    private String message(String type, UUID session, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("type", type);
        fields.put("session", session.toString());
        fields.put("credential", at.badge);
        fields.put("nonce", "1");
        return link.sign(new tools.jackson.databind.json.JsonMapper().writeValueAsString(fields));
    }

    private void pass(Duration time) {
        long end = seconds.get() + time.toSeconds();
        while (seconds.get() < end) {
            seconds.addAndGet(60);
            clock.advance(Duration.ofSeconds(60));
            laser.tick();
        }
    }

    private long sessions(String which) {
        return given.count("SELECT COUNT(*) FROM machine_session WHERE resource_id = ? AND " + which, at.laser.value());
    }
}
