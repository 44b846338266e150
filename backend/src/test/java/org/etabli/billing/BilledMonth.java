package org.etabli.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** One operator whose months are billed without the scheduler; for tests outside of billing. */
@Component
@Import(BillingFixtures.class)
public class BilledMonth {

    private final BillingFixtures billing;
    private final Fixtures given;
    private final BillingRuns runs;
    private final Issuance issuance;
    private final RunItems items;
    private final BillingHistory history;
    private final Transactions transactions;
    private @Nullable OperatorId operator;
    private LocalDate from = LocalDate.MIN;

    BilledMonth(
            BillingFixtures billing,
            Fixtures given,
            BillingRuns runs,
            Issuance issuance,
            RunItems items,
            BillingHistory history,
            Transactions transactions) {
        this.billing = billing;
        this.given = given;
        this.runs = runs;
        this.issuance = issuance;
        this.items = items;
        this.history = history;
        this.transactions = transactions;
    }

    public OperatorId anOperator(LocalDate billsFrom) {
        from = billsFrom;
        operator = billing.aLiableOperator(billsFrom);
        return operator;
    }

    public OperatorId operator() {
        return Objects.requireNonNull(operator);
    }

    /** A member whom the operator knows, with a plan for 49 € a month from the first day on. */
    public MemberId aPayer() {
        MemberId member = billing.aPayingMember(operator(), billing.aMonthlyPlan(operator(), 49_00), from);
        given.insert(
                "INSERT IGNORE INTO affiliation (member_id, operator_id, since) VALUES (?, ?, '2026-01-01')",
                member.value(),
                operator().value());
        return member;
    }

    public BillingRunId prepare(Caller caller, YearMonth month) {
        return ((Accepted) runs.prepare(caller, operator(), month)).run();
    }

    public BillingRunId bill(Caller caller, YearMonth month) {
        BillingRunId run = prepare(caller, month);
        runs.commit(caller, run);
        issuance.issueAll();
        return run;
    }

    public void issueAgain() {
        issuance.issueAll();
    }

    public void makeUpFor(Caller caller, YearMonth month) {
        transactions.inOne(() -> history.bill(operator(), month, caller.member(), TestClock.MONDAY_NINE));
    }

    public InvoiceId invoiceOf(Caller caller, BillingRunId run, MemberId member) {
        return items.issued(caller, run, 0, 100).stream()
                .filter(item -> item.payer().equals(Payers.idOf(operator(), member)))
                .map(RunItem::invoice)
                .findFirst()
                .orElseThrow();
    }
}
