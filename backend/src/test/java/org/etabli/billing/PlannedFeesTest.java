package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.membership.Commitment;
import org.etabli.membership.Membership;
import org.etabli.plan.Fee;
import org.etabli.plan.Plan;
import org.etabli.plan.Plan.Cycle;
import org.etabli.plan.PlanSale;
import org.etabli.plan.PlanTerms;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What contracts owe when the fee changes, by quarter, and after a trial; figures by hand. */
class PlannedFeesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 30);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    @Test
    void who_began_before_keeps_her_fee_unless_it_changes_for_all() {
        Fee keeps = new Fee(FEBRUARY, euros(100), false);
        Fee follows = new Fee(FEBRUARY.plusMonths(2), euros(110), true);
        Plan plan = plan(Cycle.MONTH, 0, keeps, follows);

        assertThat(amounts(plan, LocalDate.of(2026, 11, 15)))
                .containsExactly("90.00", "90.00", "90.00", "90.00", "90.00", "110.00");
        assertThat(amounts(plan, LocalDate.of(2027, 2, 15))).containsExactly("100.00", "100.00", "110.00");
    }

    @Test
    void a_quarter_is_due_every_three_months() {
        assertThat(due(plan(Cycle.QUARTER, 0), LocalDate.of(2026, 11, 15)))
                .extracting(DueFee::start)
                .containsExactly(LocalDate.of(2026, 11, 15), LocalDate.of(2027, 2, 15));
    }

    @Test
    void nothing_is_due_during_the_trial_and_periods_count_from_its_end() {
        assertThat(due(plan(Cycle.MONTH, 14), LocalDate.of(2027, 2, 1)))
                .extracting(DueFee::start)
                .containsExactly(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 3, 15), LocalDate.of(2027, 4, 15));
    }

    private static List<String> amounts(Plan plan, LocalDate start) {
        return due(plan, start).stream()
                .map(fee -> fee.amount().getAmount().toString())
                .toList();
    }

    private static List<DueFee> due(Plan plan, LocalDate start) {
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan,
                null,
                start,
                null,
                Commitment.of(plan.terms(), start),
                List.of(),
                null,
                false);
        return DueFee.of(contract, FROM, UNTIL);
    }

    private static Plan plan(Cycle cycle, int trialDays, Fee... changes) {
        List<Fee> fees = new java.util.ArrayList<>(List.of(new Fee(LocalDate.MIN, euros(90), true)));
        fees.addAll(List.of(changes));
        return new Plan(
                PlanId.next(),
                OperatorId.next(),
                Name.of("Résident"),
                fees,
                cycle,
                null,
                List.of(),
                new PlanTerms(0, 0, trialDays, null),
                new PlanSale(true, true, false, java.util.Set.of(), java.util.Set.of(), false));
    }

    private static Money euros(int amount) {
        return Money.parse("EUR " + amount);
    }
}
