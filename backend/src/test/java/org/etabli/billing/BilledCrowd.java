package org.etabli.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.Fixtures;
import org.springframework.context.ApplicationContext;

/** An operator with a crowd of members, for the benchmark: its run prepared and issued without the scheduler. */
public final class BilledCrowd {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final BillingRuns runs;
    private final Issuance issuance;
    private final OperatorId operator;
    private final Caller accountant;

    public BilledCrowd(ApplicationContext application, int members) {
        BillingFixtures billing = application.getBean(BillingFixtures.class);
        this.runs = application.getBean(BillingRuns.class);
        this.issuance = application.getBean(Issuance.class);
        this.operator = billing.aLiableOperator(FIRST);
        this.accountant = application.getBean(Fixtures.class).staff(Role.ACCOUNTANT, operator);
        billing.payingMembers(operator, billing.aMonthlyPlan(operator, 49_90), FIRST, members);
    }

    public OperatorId operator() {
        return operator;
    }

    public BillingRunId prepare() {
        return ((Accepted) runs.prepare(accountant, operator, YearMonth.from(FIRST))).run();
    }

    public void issue(BillingRunId run) {
        runs.commit(accountant, run);
        boolean more = true;
        while (more) {
            more = issuance.issuePart(run.value());
        }
    }
}
