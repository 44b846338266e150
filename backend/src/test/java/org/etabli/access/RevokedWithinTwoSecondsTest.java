package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.authorisation.Grants;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.member.Suspensions;
import org.etabli.resource.OutageReports;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From the commit of what ends a right to the machine without power, without waiting for a heartbeat: a simulated laser
 * that says nothing by itself, a real broker, two nodes of Établi at it.
 */
@EtabliTest
class RevokedWithinTwoSecondsTest {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

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

    @Autowired
    Grants grants;

    @Autowired
    Suspensions suspensions;

    @Autowired
    OutageReports outages;

    @Autowired
    TransactionTemplate transaction;

    AtomicLong seconds = new AtomicLong(77);
    Mosquitto mosquitto;
    AutoCloseable node;
    AutoCloseable otherNode;
    Workshop at;
    MqttLink link;
    Laser laser;

    @BeforeEach
    void the_laser_is_on_for_ines() {
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        given.costs(at.laser, "MINUTE", 35);
        at.authorised(at.ines);
        at.reserved(at.ines);
        mosquitto = new Mosquitto();
        node = brokers.listen(mosquitto.url());
        otherNode = brokers.listen(mosquitto.url());
        var key = api.as(at.manager).send("PUT", "/access/controllers/" + at.laser + "/key", null);
        link = new MqttLink(
                mosquitto.url(), at.laser.toString(), key.text("key"), key.text("serverKey"), Duration.ofMillis(700));
        laser = new Laser(at.laser.toString(), key.text("serverKey"), link, seconds::get);
        await().until(() -> link.rights().isPresent());
        laser.badge(at.badge);
        assertThat(laser.isOn()).isTrue();
        link.onCall(this::askAtOnce);
    }

    private void askAtOnce() {
        synchronized (laser) {
            laser.refreshRights();
            laser.tick();
        }
    }

    @AfterEach
    void over() throws Exception {
        clock.reset();
        link.close();
        node.close();
        otherNode.close();
        mosquitto.close();
    }

    @Test
    void an_authorisation_that_is_revoked_switches_it_off() {
        AuthorisationId held = new AuthorisationId(
                UUID.fromString(given.text("SELECT id FROM authorisation WHERE member_id = ?", at.ines.value())));

        grants.revoke(as(Role.TRAINER), held, "Capot laissé ouvert");

        goesOff("no-authorisation");
    }

    @Test
    void who_is_suspended_for_a_debt_loses_it_and_who_pays_is_let_on_again() {
        transaction.executeWithoutResult(
                status -> suspensions.suspend(at.ines, at.operator, LocalDate.of(2026, 11, 23)));

        goesOff("unpaid");
        transaction.executeWithoutResult(status -> suspensions.lift(at.ines, at.operator));
        laser.badge(at.badge);
        assertThat(laser.isOn()).isTrue();
    }

    @Test
    void a_machine_that_is_found_broken_goes_off() {
        outages.report(as(Role.MANAGER), at.unit, "Fumée", null);

        goesOff("machine-faulty");
    }

    @Test
    void what_is_said_in_a_transaction_that_fails_calls_nobody() {
        transaction.executeWithoutResult(status -> {
            suspensions.suspend(at.ines, at.operator, LocalDate.of(2026, 11, 23));
            status.setRollbackOnly();
        });

        await().during(Duration.ofMillis(500)).until(laser::isOn);
    }

    private Caller as(Role role) {
        return Caller.of(at.manager, Set.of(new RoleAt(role, at.operator, null)));
    }

    private void goesOff(String why) {
        await().atMost(AT_MOST).until(() -> {
            synchronized (laser) {
                return !laser.isOn() && laser.said().equals(why);
            }
        });
        await().until(() -> given.count(
                        "SELECT COUNT(*) FROM machine_session WHERE resource_id = ? AND ended_at IS NULL",
                        at.laser.value())
                == 0);
    }
}
