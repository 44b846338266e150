package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.access.LettingOutcome.Opens;
import org.etabli.kernel.Role;
import org.etabli.simulator.Gate;
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

/** A simulated door, a real broker, Établi. */
@EtabliTest
class DoorsOverMqttTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    BrokerFixture brokers;

    @Autowired
    DoorKeeping keeping;

    AtomicLong seconds = new AtomicLong(77);
    Mosquitto mosquitto;
    AutoCloseable broker;
    Entry at;
    MqttLink link;
    Gate gate;

    @BeforeEach
    void world() {
        at = new Entry(given, api);
        given.joins(at.ines, at.aPlan());
        mosquitto = new Mosquitto();
        broker = brokers.listen(mosquitto.url());
        var key = at.key(at.front);
        link = new MqttLink(
                mosquitto.url(), at.front.toString(), key.text("key"), key.text("serverKey"), Duration.ofMillis(700));
        gate = new Gate(at.front.toString(), key.text("serverKey"), link, seconds::get);
        await().until(() -> link.rights().isPresent());
        gate.tick();
    }

    @AfterEach
    void over() throws Exception {
        clock.reset();
        link.close();
        broker.close();
        mosquitto.close();
    }

    @Test
    void a_badge_opens_it_for_a_moment_and_another_does_not() {
        gate.badge("nobody's");
        assertThat(gate.isOn()).isFalse();
        assertThat(gate.said()).isEqualTo("unknown-badge");

        gate.badge(at.badge);
        assertThat(gate.isOn()).isTrue();
        seconds.addAndGet(6);
        assertThat(gate.isOn()).isFalse();
        assertThat(at.logged("OPENED")).isEqualTo(1);
    }

    @Test
    void while_the_broker_is_dead_who_came_lately_still_comes_in_and_it_is_told_once_it_is_back() {
        gate.badge(at.badge);
        gate.refreshRights();
        seconds.addAndGet(10);
        mosquitto.kill();

        gate.badge(at.badge);
        assertThat(gate.isOn()).isTrue();
        seconds.addAndGet(120);
        clock.advance(Duration.ofMinutes(2));
        mosquitto.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            gate.tick();
            return gate.untold() == 0;
        });

        assertThat(at.logged("TOLD_LATER")).isEqualTo(1);
    }

    @Test
    void who_works_there_lets_it_open_from_afar_and_it_opens_by_itself() {
        link.onCall(gate::tick);

        assertThat(keeping.letOpen(given.staff(Role.FRONT_DESK, at.operator), at.front, UUID.randomUUID()))
                .isInstanceOf(Opens.class);

        await().atMost(Duration.ofSeconds(2)).until(gate::isOn);
    }
}
