package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.etabli.billing.BillingEvents.InvoicesIssued;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A run that breaks off again and again does in the end what an undisturbed one does. */
@EtabliTest
@Import({BillingFixtures.class, InterruptedRunTest.Breaking.class})
class InterruptedRunTest {

    private static final int MEMBERS = 450;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunOverviews overviews;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    Breaking breaking;

    @Test
    void broken_off_ten_times_it_bills_each_period_once_and_the_same_in_total() {
        OperatorId calm = anOperatorWithMembers();
        OperatorId shaken = anOperatorWithMembers();
        RunOverview undisturbed = issue(calm, 0);
        RunOverview disturbed = issue(shaken, 10);

        assertThat(disturbed.total()).isEqualTo(undisturbed.total());
        assertThat(disturbed.vat()).isEqualTo(undisturbed.vat());
        assertThat(disturbed.counts().issued()).isEqualTo(MEMBERS);
        for (OperatorId operator : List.of(calm, shaken)) {
            assertThat(count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", operator))
                    .isEqualTo(MEMBERS);
            assertThat(count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", operator))
                    .isEqualTo(MEMBERS);
            assertThat(count("SELECT COUNT(DISTINCT source) FROM charge WHERE operator_id = ?", operator))
                    .isEqualTo(MEMBERS);
            assertThat(count("SELECT MAX(number) FROM invoice WHERE operator_id = ?", operator))
                    .isEqualTo(MEMBERS);
            assertThat(count("SELECT MAX(number) FROM journal_entry WHERE operator_id = ?", operator))
                    .isEqualTo(MEMBERS);
        }
    }

    @Test
    void two_workers_on_one_run_do_not_get_in_each_others_way() throws InterruptedException {
        OperatorId operator = anOperatorWithMembers();
        BillingRunId run = begun(operator);

        Thread first = Thread.ofPlatform().start(issuance::issueAll);
        Thread second = Thread.ofPlatform().start(issuance::issueAll);
        first.join();
        second.join();

        assertThat(overviews.get(accountant(operator), run).state()).isEqualTo(RunState.DONE);
        assertThat(count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", operator))
                .isEqualTo(MEMBERS);
    }

    @Test
    void one_invoice_that_fails_is_set_aside_and_the_others_leave() {
        OperatorId operator = billing.aLiableOperator(FIRST);
        PlanId plan = billing.aMonthlyPlan(operator, 50_00);
        MemberId unlucky = billing.aPayingMember(operator, plan, FIRST);
        billing.aPayingMember(operator, plan, FIRST);
        billing.aPayingMember(operator, plan, FIRST);
        BillingRunId run = begun(operator);
        given.insert(
                "INSERT INTO charge (id, operator_id, payer_id, kind, label, day, quantity, unit_minor, amount_minor,"
                        + " currency, vat_rate, source, created_at) SELECT UUID(), ?, payer_id, kind, label, day, quantity,"
                        + " unit_minor, amount_minor, 'EUR', vat_rate, source, NOW(3) FROM billing_run_line"
                        + " WHERE run_id = ? AND payer_id = ?",
                operator.value(),
                run.value(),
                Payers.idOf(operator, unlucky).value());

        issuance.issueAll();

        RunOverview overview = overviews.get(accountant(operator), run);
        assertThat(overview.state()).isEqualTo(RunState.DONE);
        assertThat(overview.counts().issued()).isEqualTo(2);
        assertThat(overview.counts().failed()).isEqualTo(1);
        assertThat(items.exceptions(accountant(operator), run, 10).getFirst().error())
                .contains("charge_once");
        assertThat(overview.controls().numbersGapless()).isTrue();
    }

    private RunOverview issue(OperatorId operator, int breaks) {
        BillingRunId run = begun(operator);
        breaking.often(breaks);
        while (overviews.get(accountant(operator), run).state() != RunState.DONE) {
            try {
                issuance.issueAll();
            } catch (IllegalStateException brokenOff) {
                assertThat(brokenOff).hasMessage("broken off");
            }
        }
        assertThat(breaking.left)
                .as("breaks that were meant and did not happen")
                .isZero();
        return overviews.get(accountant(operator), run);
    }

    private BillingRunId begun(OperatorId operator) {
        BillingRunId run = ((Accepted) runs.prepare(accountant(operator), operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant(operator), run);
        return run;
    }

    private OperatorId anOperatorWithMembers() {
        OperatorId operator = billing.aLiableOperator(FIRST);
        billing.payingMembers(operator, billing.aMonthlyPlan(operator, 49_90), FIRST, MEMBERS);
        return operator;
    }

    private Caller accountant(OperatorId operator) {
        return given.staff(Role.ACCOUNTANT, operator);
    }

    private long count(String sql, OperatorId operator) {
        return given.count(sql, operator.value());
    }

    /** Throws in the middle of a part's transaction, when everything is written and nothing committed. */
    @Component
    static class Breaking {

        private final Random random = new Random(11);
        private int left;

        void often(int times) {
            left = times;
        }

        @EventListener
        void on(InvoicesIssued event) {
            if (left > 0 && random.nextInt(10) < 8) {
                left--;
                throw new IllegalStateException("broken off");
            }
        }
    }
}
