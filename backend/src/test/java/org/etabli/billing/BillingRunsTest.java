package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.RunOutcome.Refused;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class BillingRunsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
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
    RunDecisions decisions;

    @Autowired
    Issuance issuance;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private PlanId plan;
    private Caller accountant;

    @BeforeEach
    void anOperatorThatBills() {
        clock.reset();
        operator = billing.aLiableOperator(FIRST);
        plan = billing.aMonthlyPlan(operator, 180_00);
        accountant = given.staff(Role.ACCOUNTANT, operator);
    }

    @Test
    void a_run_issues_numbered_invoices_for_the_months_fees() {
        billing.aPayingMember(operator, plan, LocalDate.of(2026, 3, 5));
        billing.aPayingMember(operator, plan, LocalDate.of(2026, 3, 7));

        BillingRunId run = prepared();
        RunOverview before = overviews.get(accountant, run);
        assertThat(before.counts().all()).isEqualTo(2);
        assertThat(before.total().toString()).isEqualTo("EUR 360.00");
        assertThat(before.vat().toString()).isEqualTo("EUR 60.00");
        assertThat(rows("invoice")).isZero();

        runs.commit(accountant, run);
        issuance.issueAll();

        RunOverview after = overviews.get(accountant, run);
        assertThat(after.state()).isEqualTo(RunState.DONE);
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(items.issued(accountant, run, 0, 10))
                .extracting(RunItem::number)
                .containsExactly("2026-2", "2026-1");
        assertThat(given.count("SELECT SUM(vat_minor) FROM invoice WHERE operator_id = ?", operator.value()))
                .isEqualTo(60_00);
        assertThat(given.count("SELECT COUNT(*) FROM journal_entry WHERE operator_id = ?", operator.value()))
                .isEqualTo(2);
        assertThat(given.count(
                        "SELECT SUM(debit_minor) - SUM(credit_minor) FROM journal_line WHERE operator_id = ?",
                        operator.value()))
                .isZero();
    }

    @Test
    void what_is_billed_is_not_billed_again() {
        billing.aPayingMember(operator, plan, LocalDate.of(2026, 3, 5));
        issued(prepared());

        BillingRunId again = prepared();

        assertThat(overviews.get(accountant, again).counts().all()).isZero();
    }

    @Test
    void a_second_click_on_issue_changes_nothing() {
        billing.aPayingMember(operator, plan, FIRST);
        BillingRunId run = prepared();

        assertThat(runs.commit(accountant, run)).isInstanceOf(Accepted.class);
        assertThat(runs.commit(accountant, run)).isInstanceOf(Accepted.class);
        issuance.issueAll();
        assertThat(runs.commit(accountant, run)).isInstanceOf(Accepted.class);
        issuance.issueAll();

        assertThat(rows("invoice")).isEqualTo(1);
    }

    @Test
    void a_prepared_run_is_thrown_away_without_a_trace() {
        billing.aPayingMember(operator, plan, FIRST);
        BillingRunId run = prepared();

        assertThat(runs.discard(accountant, run)).isInstanceOf(Accepted.class);

        assertThat(rows("charge")).isZero();
        assertThat(rows("invoice")).isZero();
        assertThat(given.count("SELECT COUNT(*) FROM billing_run_item WHERE run_id = ?", run.value()))
                .isZero();
        assertThat(runs.commit(accountant, run)).isInstanceOf(Refused.class);
        assertThat(prepared()).isNotEqualTo(run);
    }

    @Test
    void what_is_owed_and_has_not_left_is_counted_and_listed_alike() {
        given.insert(
                "UPDATE payer SET street = NULL WHERE id = ?",
                Payers.idOf(operator, billing.aPayingMember(operator, plan, FIRST))
                        .value());
        MemberId free = given.aMember();
        billing.joins(free, billing.aMonthlyPlan(operator, 0), FIRST, null);
        billing.livesSomewhere(operator, free);
        billing.aPayingMember(operator, plan, FIRST);
        BillingRunId run = prepared();
        runs.commit(accountant, run);
        issuance.issueAll();

        assertThat(items.exceptions(accountant, run, 10))
                .filteredOn(RunItem::isBehind)
                .hasSize(1);
        assertThat(overviews.get(accountant, run).counts().behind()).isEqualTo(1);
    }

    @Test
    void it_stops_between_two_parts_and_goes_on_from_there() {
        for (int n = 0; n < Issuance.PART + 20; n++) {
            billing.aPayingMember(operator, plan, FIRST);
        }
        BillingRunId run = prepared();
        runs.commit(accountant, run);

        assertThat(issuance.issuePart(run.value())).isTrue();
        runs.pause(accountant, run);
        issuance.issueAll();
        assertThat(overviews.get(accountant, run).counts().issued()).isEqualTo(Issuance.PART);
        assertThat(overviews.get(accountant, run).state()).isEqualTo(RunState.PAUSED);

        runs.resume(accountant, run);
        issuance.issueAll();
        assertThat(overviews.get(accountant, run).counts().left()).isZero();
        assertThat(rows("invoice")).isEqualTo(Issuance.PART + 20);
    }

    @Test
    void without_an_address_nothing_leaves_until_it_is_completed() {
        MemberId member = given.aMember();
        billing.joins(member, plan, FIRST, null);
        BillingRunId run = prepared();
        RunItem item = items.exceptions(accountant, run, 10).getFirst();
        assertThat(item.exception()).isEqualTo(RunException.NO_ADDRESS);
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);

        assertThat(decisions.acceptAll(accountant, run)).isZero();
        assertThat(overviews.get(accountant, run).counts().toIssue()).isZero();

        decisions.completeAddress(accountant, run, item.payer(), PostalAddress.inFrance("3 rue", "86000", "Poitiers"));
        issued(run);
        assertThat(given.text("SELECT customer FROM invoice WHERE operator_id = ?", operator.value()))
                .contains("3 rue");
    }

    @Test
    void a_revoked_mandate_is_answered_with_another_way_to_pay_and_the_answer_taken_back() {
        MemberId member = billing.aPayingMember(operator, plan, FIRST);
        given.insert(
                "UPDATE payer SET pays_by = 'MANDATE' WHERE id = ?",
                Payers.idOf(operator, member).value());
        given.insert(
                "INSERT INTO mandate (id, payer_id, reference, holder, iban, signed_on, revoked_on)"
                        + " VALUES (?, ?, 'RUM-1', 'Inès', 'FR7630006000011234567890189', '2025-01-01', '2026-11-18')",
                org.etabli.kernel.Ids.next(),
                Payers.idOf(operator, member).value());
        BillingRunId run = prepared();
        RunItem item = items.exceptions(accountant, run, 10).getFirst();
        assertThat(item.exception()).isEqualTo(RunException.NO_MANDATE);
        assertThat(item.reason().arguments()).containsExactly(LocalDate.of(2026, 11, 18));

        decisions.answer(accountant, run, item.payer(), Answer.PROPOSAL);
        assertThat(paysBy(member)).isEqualTo("TRANSFER");
        decisions.takeBack(accountant, run, item.payer());
        assertThat(paysBy(member)).isEqualTo("MANDATE");
        assertThat(overviews.get(accountant, run).counts().blocked()).isEqualTo(1);

        decisions.answer(accountant, run, item.payer(), Answer.ALTERNATIVE);
        issued(run);
        assertThat(rows("invoice")).isZero();
    }

    @Test
    void a_change_of_plan_proposes_to_deduct_the_days_that_are_left() {
        PlanId half = billing.aMonthlyPlan(operator, 105_00);
        MemberId member = given.aMember();
        billing.livesSomewhere(operator, member);
        billing.joins(member, plan, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 16));
        billing.joins(member, half, LocalDate.of(2026, 11, 16), null);

        BillingRunId run = prepared();
        RunItem item = items.exceptions(accountant, run, 10).getFirst();
        assertThat(item.exception()).isEqualTo(RunException.CHANGED);
        // 180.00 × 15/30 = 90.00 back; 180.00 + 105.00 − 90.00
        assertThat(item.amount().toString()).isEqualTo("EUR 195.00");

        decisions.answer(accountant, run, item.payer(), Answer.ALTERNATIVE);
        assertThat(overviews.get(accountant, run).total().toString()).isEqualTo("EUR 285.00");
        decisions.takeBack(accountant, run, item.payer());
        issued(run);
        assertThat(given.count("SELECT gross_minor FROM invoice WHERE operator_id = ?", operator.value()))
                .isEqualTo(195_00);
    }

    @Test
    void an_amount_far_above_the_usual_is_shown() {
        MemberId member = billing.aPayingMember(operator, plan, FIRST);
        issued(prepared());
        clock.set(java.time.Instant.parse("2026-12-30T09:00:00Z"));
        issued(prepared(NOVEMBER.plusMonths(1)));
        clock.set(java.time.Instant.parse("2027-01-30T09:00:00Z"));
        billing.owes(operator, member, 400_00, LocalDate.of(2027, 1, 10));

        BillingRunId run = prepared(NOVEMBER.plusMonths(2));

        assertThat(items.exceptions(accountant, run, 10))
                .extracting(RunItem::exception)
                .containsExactly(RunException.UNUSUAL);
        assertThat(overviews.get(accountant, run).before().toString()).isEqualTo("EUR 180.00");
    }

    @Test
    void answers_hold_when_the_run_is_calculated_again() {
        PlanId half = billing.aMonthlyPlan(operator, 105_00);
        MemberId member = given.aMember();
        billing.livesSomewhere(operator, member);
        billing.joins(member, plan, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 16));
        billing.joins(member, half, LocalDate.of(2026, 11, 16), null);
        BillingRunId run = prepared();
        decisions.answer(accountant, run, Payers.idOf(operator, member), Answer.ALTERNATIVE);

        assertThat(prepared()).isEqualTo(run);

        assertThat(overviews.get(accountant, run).counts().open()).isZero();
        assertThat(overviews.get(accountant, run).total().toString()).isEqualTo("EUR 285.00");
    }

    @Test
    void an_exempt_operator_bills_without_vat_and_says_why() {
        OperatorId exempt = billing.anExemptOperator(FIRST);
        billing.aPayingMember(exempt, billing.aMonthlyPlan(exempt, 39_00), FIRST);
        Caller manager = given.staff(Role.MANAGER, exempt);

        BillingRunId run = ((Accepted) runs.prepare(manager, exempt, NOVEMBER)).run();
        runs.commit(manager, run);
        issuance.issueAll();

        assertThat(given.count("SELECT vat_minor FROM invoice WHERE operator_id = ?", exempt.value()))
                .isZero();
        assertThat(given.text("SELECT vat_mention FROM invoice WHERE operator_id = ?", exempt.value()))
                .contains("261");
    }

    @Test
    void only_who_bills_there_may_and_for_others_it_does_not_exist() {
        BillingRunId run = prepared();
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, billing.aLiableOperator(FIRST));

        assertThatThrownBy(() -> runs.prepare(desk, operator, NOVEMBER)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> runs.commit(desk, run)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> runs.prepare(stranger, operator, NOVEMBER)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> overviews.get(stranger, run)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> items.exceptions(stranger, run, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decisions.acceptAll(stranger, run)).isInstanceOf(NotFoundException.class);
        assertThat(List.of(RunState.PREPARED))
                .contains(overviews.get(accountant, run).state());
    }

    @Test
    void a_month_that_has_not_begun_or_was_billed_elsewhere_is_refused() {
        assertThat(runs.prepare(accountant, operator, NOVEMBER.plusMonths(1))).isInstanceOf(Refused.class);
        assertThat(runs.prepare(accountant, operator, NOVEMBER.minusMonths(1))).isInstanceOf(Refused.class);
    }

    private BillingRunId prepared() {
        return prepared(NOVEMBER);
    }

    private BillingRunId prepared(YearMonth month) {
        return ((Accepted) runs.prepare(accountant, operator, month)).run();
    }

    private void issued(BillingRunId run) {
        runs.commit(accountant, run);
        issuance.issueAll();
        assertThat(overviews.get(accountant, run).state()).isEqualTo(RunState.DONE);
    }

    private long rows(String table) {
        return given.count("SELECT COUNT(*) FROM " + table + " WHERE operator_id = ?", operator.value());
    }

    private String paysBy(MemberId member) {
        return given.text(
                "SELECT pays_by FROM payer WHERE id = ?",
                Payers.idOf(operator, member).value());
    }
}
