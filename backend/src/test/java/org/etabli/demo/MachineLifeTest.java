package org.etabli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.Ids;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The controllers of the demo go on speaking after it was installed on Monday at nine. */
@EtabliTest
@TestPropertySource(properties = {"etabli.demo=true", "spring.quartz.auto-startup=false"})
class MachineLifeTest {

    private static final Instant TUESDAY_THREE = on(TUESDAY, "15:00", "16:00").start();

    @Autowired
    MachineLife life;

    @Autowired
    TestClock clock;

    @Autowired
    Fixtures given;

    @Autowired
    Integrity integrity;

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void a_machine_runs_while_its_visitor_is_there_and_her_minutes_are_charged_once_she_left() {
        clock.set(TUESDAY_THREE);
        String reservation = visit();

        life.goOn();
        assertThat(given.count("SELECT COUNT(*) FROM controller WHERE heard_at = ?", clock.instant()))
                .isEqualTo(6);
        clock.advance(Duration.ofMinutes(50));
        life.goOn();
        given.insert("UPDATE reservation SET status = 'COMPLETED' WHERE id = ?", Ids.parse(reservation));
        life.goOn();
        life.goOn();

        assertThat(given.text(
                        "SELECT CONCAT(ran_seconds DIV 60, ' ', ended_by) FROM machine_session WHERE reservation_id = ?",
                        Ids.parse(reservation)))
                .isEqualTo("40 BADGE");
        assertThat(given.count(
                        "SELECT amount_minor FROM charge WHERE source = (SELECT CONCAT('machine-session ', id)"
                                + " FROM machine_session WHERE reservation_id = ?)",
                        Ids.parse(reservation)))
                .isEqualTo(40 * 15);
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void a_controller_that_got_another_key_is_left_alone() {
        clock.set(TUESDAY_THREE.plus(Duration.ofDays(1)));
        given.insert(
                "UPDATE controller SET keyed_at = ? WHERE resource_id = ?",
                clock.instant(),
                Controlled.idOf("Imprimante n° 1"));

        life.goOn();

        assertThat(given.count("SELECT COUNT(*) FROM controller WHERE heard_at = ?", clock.instant()))
                .isEqualTo(5);
        given.insert(
                "UPDATE controller SET keyed_at = (SELECT installed_at FROM installation) WHERE resource_id = ?",
                Controlled.idOf("Imprimante n° 1"));
    }

    /** Somebody without a plan takes the place of whoever had the vinyl cutter then. */
    private String visit() {
        given.insert(
                "UPDATE reservation SET status = 'CANCELLED' WHERE resource_id = ? AND starts_at < ? AND ends_at > ?",
                Controlled.idOf("Découpe vinyle"),
                TUESDAY_THREE.plus(Duration.ofHours(2)),
                TUESDAY_THREE);
        given.insert("UPDATE occupancy o JOIN reservation r ON r.id = o.holder_id SET o.active = NULL"
                + " WHERE r.status = 'CANCELLED' AND o.active = 1");
        String member = given.text("SELECT a.member_id FROM affiliation a JOIN payer p ON p.member_id = a.member_id"
                + " AND p.operator_id = a.operator_id JOIN operator o ON o.id = a.operator_id"
                + " JOIN venue v ON v.operator_id = o.id AND v.slug = 'fablab-liguge'"
                + " WHERE a.tariff_group IS NULL AND NOT EXISTS (SELECT 1 FROM membership m"
                + " JOIN allowance w ON w.plan_id = m.plan_id WHERE m.member_id = a.member_id AND w.kind = 'MACHINE')"
                + " LIMIT 1");
        String id = Ids.next().toString();
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) SELECT ?, r.venue_id, r.id, ru.unit_id, ?, ?, ?, ?,"
                        + " 'CHECKED_IN', 0, 'EUR', ? FROM resource r JOIN resource_unit ru ON ru.resource_id = r.id"
                        + " WHERE r.id = ?",
                Ids.parse(id),
                Ids.parse(member),
                Ids.parse(member),
                TUESDAY_THREE,
                TUESDAY_THREE.plus(Duration.ofHours(2)),
                TUESDAY_THREE,
                Controlled.idOf("Découpe vinyle"));
        return id;
    }
}
