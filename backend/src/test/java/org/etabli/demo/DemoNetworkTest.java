package org.etabli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etabli.identity.LoginOutcome;
import org.etabli.identity.Logins;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The demo as it is installed at the start of an application, on a database of its own. */
@EtabliTest
@TestPropertySource(properties = "etabli.demo=true")
class DemoNetworkTest {

    @Autowired
    DemoNetwork network;

    @Autowired
    Logins logins;

    @Autowired
    Fixtures given;

    @Autowired
    Integrity integrity;

    @Test
    void it_is_installed_before_the_application_is_ready() {
        assertThat(network.isInstalled()).isTrue();
    }

    @Test
    void it_has_the_size_of_a_real_network() {
        assertThat(rows("venue")).isEqualTo(5);
        assertThat(rows("member")).isEqualTo(400);
        assertThat(rows("reservation")).isBetween(15_000L, 45_000L);
        assertThat(units("DESK")).isBetween(50L, 70L);
        assertThat(units("ROOM")).isBetween(10L, 16L);
        assertThat(units("MACHINE")).isBetween(20L, 30L);
    }

    @Test
    void its_history_obeys_the_invariants_of_the_house() {
        assertThat(integrity.overlappingPairs()).isZero();
        assertThat(integrity.contradictions()).isEmpty();
        assertThat(given.count("SELECT COUNT(*) FROM ledger_account WHERE guarded"
                        + " AND debits_pending + debits_posted > credits_posted"))
                .isZero();
    }

    @Test
    void what_was_made_is_shown_with_a_picture_and_files_that_are_what_they_say() {
        assertThat(rows("project")).isEqualTo(8);
        assertThat(given.count("SELECT COUNT(*) FROM project WHERE state = 'PUBLISHED'"))
                .isEqualTo(7);
        assertThat(given.count("SELECT COUNT(*) FROM project p WHERE state = 'PUBLISHED' AND NOT EXISTS"
                        + " (SELECT 1 FROM project_picture i WHERE i.project_id = p.id)"))
                .isZero();
        assertThat(rows("project_file")).isEqualTo(8);
    }

    @Test
    void three_months_are_billed_and_this_one_is_not() {
        assertThat(given.count("SELECT COUNT(DISTINCT month) FROM billing_run WHERE state = 'DONE'"))
                .isEqualTo(3);
        assertThat(rows("invoice")).isGreaterThan(500);
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE invoice_id IS NULL"))
                .isPositive();
        assertThat(given.count("SELECT COUNT(*) FROM (SELECT 1 FROM invoice GROUP BY operator_id, series"
                        + " HAVING MIN(number) <> 1 OR MAX(number) <> COUNT(*)) broken"))
                .isZero();
        assertThat(given.count("SELECT COUNT(*) FROM invoice v WHERE gross_minor <>"
                        + " (SELECT SUM(gross_minor) FROM invoice_line l WHERE l.invoice_id = v.id)"))
                .isZero();
    }

    @Test
    void machines_were_used_by_the_minute_and_their_minutes_are_charged_or_paid_by_an_allowance() {
        assertThat(rows("display")).isEqualTo(3);
        assertThat(rows("doubtful_session")).isEqualTo(2);
        assertThat(rows("fault")).isEqualTo(2);
        assertThat(rows("fault_photo")).isOne();
        assertThat(rows("controller")).isEqualTo(7);
        assertThat(given.count("SELECT COUNT(*) FROM access_event WHERE what = 'OPENED'"))
                .isGreaterThan(20);
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE kind = 'MACHINE_TIME'"))
                .isBetween(10L, 200L);
        assertThat(given.count("SELECT COUNT(*) FROM machine_session s JOIN member m ON m.id = s.member_id"
                        + " JOIN ledger_transfer t ON t.reference_id = s.id AND t.kind = 'POST'"
                        + " AND t.measure = 'MINUTES' WHERE m.email = 'maker@etabli.example'"))
                .isPositive();
        assertThat(given.count("SELECT COUNT(*) FROM access_event WHERE what = 'DENIED'"))
                .isPositive();
    }

    @Test
    void a_tablet_is_out_one_is_overdue_and_one_came_back_broken() {
        String tablets = " FROM loan l JOIN resource r ON r.id = l.resource_id WHERE r.name = 'Tablette' AND ";
        assertThat(given.count("SELECT COUNT(*)" + tablets + "l.is_out = 1")).isEqualTo(2);
        assertThat(given.count("SELECT COUNT(*)" + tablets
                        + "l.is_out = 1 AND l.due_at < (SELECT installed_at FROM installation)"))
                .isOne();
        assertThat(given.count("SELECT l.damage_minor - l.kept_minor" + tablets + "l.returned_at IS NOT NULL"))
                .isEqualTo(15_00);
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE source LIKE 'loan-damage%' AND amount_minor = 1500"))
                .isOne();
    }

    @Test
    void few_are_overdue_and_who_is_reminded_is_one_of_them() {
        long reminded = rows("dunning_case");
        assertThat(reminded).isPositive();
        assertThat(given.count("SELECT COUNT(*) FROM dunning_case c WHERE NOT EXISTS (SELECT 1 FROM open_item o"
                        + " WHERE o.payer_id = c.payer_id AND o.closed_at IS NULL AND o.due_on < c.step_on)"))
                .isZero();
        assertThat(given.count("SELECT COUNT(DISTINCT payer_id) FROM open_item WHERE closed_at IS NULL"
                        + " AND due_on < (SELECT DATE(installed_at) FROM installation)"))
                .isBetween(reminded, reminded + 10);
    }

    @Test
    void some_invoices_are_spread_over_instalments_and_one_of_them_is_not_kept() {
        assertThat(rows("instalment_plan")).isBetween(2L, 4L);
        assertThat(rows("instalment")).isEqualTo(3 * rows("instalment_plan"));
        assertThat(given.count(
                        "SELECT COUNT(*) FROM instalment WHERE due_on < (SELECT DATE(installed_at) - INTERVAL 10 DAY"
                                + " FROM installation)"))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nomad", "maker", "trainer", "desk", "manager", "accountant", "admin", "manager2", "nomad2"})
    void its_people_can_sign_in(String name) {
        assertThat(logins.signIn(name + "@etabli.example", "etabli-demo")).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_second_start_changes_nothing() {
        List<Long> before = List.of(rows("reservation"), rows("member"), rows("ledger_transfer"));

        network.install();

        assertThat(List.of(rows("reservation"), rows("member"), rows("ledger_transfer")))
                .isEqualTo(before);
    }

    private long rows(String table) {
        return given.count("SELECT COUNT(*) FROM " + table);
    }

    private long units(String kind) {
        return given.count(
                "SELECT COUNT(DISTINCT ru.unit_id) FROM resource_unit ru JOIN resource r ON r.id = ru.resource_id"
                        + " WHERE r.kind = ?",
                kind);
    }
}
