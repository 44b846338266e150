package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.MemberId;
import org.etabli.simulator.HttpLink;
import org.etabli.simulator.Laser;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A simulated laser cutter whose network is cut. Its clock has nothing to do with the server's. */
@EtabliTest
class OfflineRightsTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    AtomicLong seconds = new AtomicLong(1_000_000);
    Workshop at;
    HttpLink link;
    Laser laser;

    @BeforeEach
    void world() {
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        given.costs(at.laser, "MINUTE", 35);
        at.authorised(at.ines);
        at.reserved(at.ines);
        laser = connect();
    }

    @AfterEach
    void clock() {
        clock.reset();
        link.close();
    }

    @Test
    void the_whole_way_from_badge_to_charge_with_the_network_cut_in_between() {
        laser.badge(at.badge);
        assertThat(laser.isOn()).isTrue();
        laser.run(true);
        pass(Duration.ofMinutes(10));
        laser.cut();
        pass(Duration.ofMinutes(20));
        assertThat(laser.isOn()).isTrue();
        laser.restore();
        pass(Duration.ofMinutes(13));
        laser.badge(at.badge);

        assertThat(laser.isOn()).isFalse();
        assertThat(laser.untold()).isZero();
        assertThat(minutes()).isEqualTo(43);
        assertThat(at.charged()).isEqualTo(43 * 35);
    }

    @Test
    void who_has_reserved_gets_in_without_a_network_and_pays_once_it_is_back() {
        laser.tick();
        laser.cut();
        laser.badge(at.badge);
        assertThat(laser.isOn()).isTrue();
        laser.run(true);
        pass(Duration.ofMinutes(12));
        laser.badge(at.badge);
        assertThat(laser.untold()).isEqualTo(1);
        assertThat(at.charged()).isZero();

        laser.restore();
        pass(Duration.ofSeconds(10));

        assertThat(laser.untold()).isZero();
        assertThat(at.charged()).isEqualTo(12 * 35);
    }

    @Test
    void who_is_still_on_when_the_network_is_back_goes_on() {
        laser.tick();
        laser.cut();
        laser.badge(at.badge);
        laser.run(true);
        pass(Duration.ofMinutes(12));

        laser.restore();
        pass(Duration.ofMinutes(1));

        assertThat(laser.isOn()).isTrue();
        assertThat(given.text(
                        "SELECT CONCAT(offline, ended_at IS NULL) FROM machine_session WHERE resource_id = ?",
                        at.laser.value()))
                .isEqualTo("11");
    }

    @Test
    void who_has_not_reserved_stays_out_without_a_network() {
        MemberId leo = given.aMember();
        at.authorised(leo);
        String badge = at.badgeOf(leo);
        laser.tick();
        laser.cut();

        laser.badge(badge);

        assertThat(laser.isOn()).isFalse();
        assertThat(laser.said()).isEqualTo("cut off");
    }

    @Test
    void a_controller_that_never_had_a_list_lets_nobody_in() {
        laser.cut();

        laser.badge(at.badge);

        assertThat(laser.isOn()).isFalse();
    }

    @Test
    void what_was_revoked_meanwhile_ends_when_the_list_does() {
        given.insert("UPDATE controller SET offline_minutes = 30 WHERE resource_id = ?", at.laser.value());
        laser.badge(at.badge);
        laser.run(true);
        laser.tick();
        laser.cut();
        revoke();

        pass(Duration.ofMinutes(29));
        assertThat(laser.isOn()).isTrue();
        pass(Duration.ofMinutes(2));
        assertThat(laser.isOn()).isFalse();

        laser.restore();
        pass(Duration.ofSeconds(10));
        assertThat(minutes()).isBetween(30L, 31L);
    }

    @Test
    void what_is_revoked_while_it_is_connected_goes_off_at_once() {
        laser.badge(at.badge);
        revoke();

        pass(Duration.ofSeconds(1));

        assertThat(laser.isOn()).isFalse();
        assertThat(laser.said()).isEqualTo("no-authorisation");
    }

    @Test
    void a_list_that_someone_changed_opens_nothing() {
        String signed = link.rights().orElseThrow();
        String forged = signed.substring(0, signed.length() - 4) + "AAAA";
        laser = new Laser(at.laser.toString(), serverKey, new Repeating(forged), seconds::get);
        laser.tick();
        laser.cut();

        laser.badge(at.badge);

        assertThat(laser.isOn()).isFalse();
    }

    @Test
    void another_machine_s_list_opens_nothing() {
        Workshop elsewhere = new Workshop(given, api, given.anOperator());
        String signed = link.rights().orElseThrow();
        laser = new Laser(elsewhere.laser.toString(), serverKey, new Repeating(signed), seconds::get);
        laser.tick();
        laser.cut();

        laser.badge(at.badge);

        assertThat(laser.isOn()).isFalse();
    }

    @Test
    void a_stolen_key_opens_nothing_once_it_was_replaced() {
        laser.badge(at.badge);
        laser.badge(at.badge);
        at.key();

        laser.badge(at.badge);

        assertThat(laser.isOn()).isFalse();
    }

    private String serverKey = "";

    private Laser connect() {
        var answer = api.as(at.manager).send("PUT", "/access/controllers/" + at.laser + "/key", null);
        serverKey = answer.text("serverKey");
        link = new HttpLink(api.at("/"), answer.text("key"));
        return new Laser(at.laser.toString(), serverKey, link, seconds::get);
    }

    private void revoke() {
        given.insert("UPDATE authorisation SET revoked_at = ? WHERE member_id = ?", clock.instant(), at.ines.value());
    }

    /** Both clocks run on; the controller acts every ten seconds. */
    private void pass(Duration time) {
        long end = seconds.get() + time.toSeconds();
        while (seconds.get() < end) {
            long step = Math.min(10, end - seconds.get());
            seconds.addAndGet(step);
            clock.advance(Duration.ofSeconds(step));
            laser.tick();
        }
    }

    private long minutes() {
        return given.count(
                "SELECT COALESCE(SUM(CEIL(ran_seconds / 60)), 0) FROM machine_session WHERE resource_id = ?",
                at.laser.value());
    }

    /** Whatever is asked, hands out the same list. */
    private record Repeating(String list) implements org.etabli.simulator.Link {

        @Override
        public java.util.Optional<Reply> send(java.util.Map<String, Object> message) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<String> rights() {
            return java.util.Optional.of(list);
        }

        @Override
        public void close() {}
    }
}
