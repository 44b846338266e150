package org.etabli.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.RunOutcome.Refused;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Bills a month: prepared, which touches nothing outside the run; looked at; then issued in the background, in parts, from
 * which it can be paused and goes on. What happens twice (a second click, a restart) happens once.
 */
@Service
public class BillingRuns {

    private static final int MONTHS_OFFERED = 12;

    private final BillingAccess access;
    private final BillingReference reference;
    private final RunPreparation preparation;
    private final IssuingCall issuing;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    BillingRuns(
            BillingAccess access,
            BillingReference reference,
            RunPreparation preparation,
            IssuingCall issuing,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.preparation = preparation;
        this.issuing = issuing;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The run that is not over, else the latest; empty when there was none. */
    public Optional<BillingRunId> findLatest(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT id FROM billing_run WHERE operator_id = ? AND state <> 'DISCARDED'"
                        + " ORDER BY unfinished DESC, month DESC, prepared_at DESC LIMIT 1")
                .param(operator.value())
                .query((row, n) -> new BillingRunId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * The months that may be prepared now, the one to propose first: the last that has not been billed. Empty for an
     * operator that does not bill with Établi yet.
     */
    public List<YearMonth> months(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return reference.find(operator).map(this::months).orElse(List.of());
    }

    /** This month last: it is billed when it is over, or early on purpose. */
    private List<YearMonth> months(BillingIdentity identity) {
        YearMonth now = YearMonth.from(clock.instant().atZone(identity.zone()));
        Set<YearMonth> billed = jdbc.sql(
                        "SELECT DISTINCT month FROM billing_run WHERE operator_id = ? AND state = 'DONE' AND month >= ?")
                .params(List.of(
                        identity.operator().value(),
                        now.minusMonths(MONTHS_OFFERED).atDay(1)))
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .set();
        return Stream.iterate(now, month -> month.minusMonths(1))
                .limit(MONTHS_OFFERED)
                .filter(month -> !month.atEndOfMonth().isBefore(identity.billsFrom()))
                .sorted(Comparator.comparing((YearMonth month) -> billed.contains(month))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Prepares the month; the run that is prepared for it already is prepared anew. */
    public RunOutcome prepare(Caller caller, OperatorId operator, YearMonth month) {
        return transactions.inOne(() -> {
            access.mustBill(caller, operator);
            Optional<BillingIdentity> identity = reference.find(operator);
            if (identity.isEmpty()) {
                return new Refused(Refusal.byRule("no-billing-identity"));
            }
            LocalDate today = clock.instant().atZone(identity.get().zone()).toLocalDate();
            if (month.isAfter(YearMonth.from(today))) {
                return new Refused(Refusal.byRule("month-not-begun", month));
            }
            if (month.atEndOfMonth().isBefore(identity.get().billsFrom())) {
                return new Refused(
                        Refusal.byRule("billed-elsewhere", month, identity.get().billsFrom()));
            }
            Optional<KnownRun> unfinished = unfinished(operator);
            if (unfinished.isEmpty()) {
                return new Accepted(preparation.prepare(operator, month, caller.member(), clock.instant()));
            }
            if (unfinished.get().month().equals(month) && unfinished.get().state() == RunState.PREPARED) {
                preparation.recalculate(unfinished.get(), caller.member(), clock.instant());
                return new Accepted(new BillingRunId(unfinished.get().id()));
            }
            return new Refused(
                    Refusal.byState("another-run-open", unfinished.get().month()));
        });
    }

    /** Throws a prepared run away; does nothing once it is thrown away. */
    public RunOutcome discard(Caller caller, BillingRunId id) {
        return transactions.inOne(() -> {
            KnownRun run = access.run(caller, id);
            if (run.state() == RunState.DISCARDED || preparation.discard(run, clock.instant())) {
                return new Accepted(id);
            }
            return new Refused(Refusal.byState("run-has-begun"));
        });
    }

    /**
     * Lets a prepared run leave. What was proposed and not answered leaves as proposed, what is blocked stays behind. From
     * the first number on nothing can be taken back, only corrected by credit notes.
     */
    public RunOutcome commit(Caller caller, BillingRunId id) {
        return transactions.inOne(() -> {
            KnownRun run = access.run(caller, id);
            if (run.state() == RunState.DISCARDED) {
                return new Refused(Refusal.byState("run-was-discarded"));
            }
            if (preparation.begin(run, caller.member(), clock.instant())) {
                issuing.soon();
            }
            return new Accepted(id);
        });
    }

    /** Stops between two parts; does nothing unless it is issuing. */
    public RunOutcome pause(Caller caller, BillingRunId id) {
        return move(caller, id, RunState.ISSUING, RunState.PAUSED);
    }

    /** Goes on where it was paused; does nothing unless it is. */
    public RunOutcome resume(Caller caller, BillingRunId id) {
        RunOutcome outcome = move(caller, id, RunState.PAUSED, RunState.ISSUING);
        issuing.soon();
        return outcome;
    }

    private RunOutcome move(Caller caller, BillingRunId id, RunState from, RunState to) {
        return transactions.inOne(() -> {
            access.run(caller, id);
            jdbc.sql("UPDATE billing_run SET state = ?, revision = revision + 1 WHERE id = ? AND state = ?")
                    .params(List.of(to.name(), id.value(), from.name()))
                    .update();
            return new Accepted(id);
        });
    }

    private Optional<KnownRun> unfinished(OperatorId operator) {
        return jdbc.sql("SELECT id, month, state FROM billing_run WHERE operator_id = ? AND unfinished FOR UPDATE")
                .param(operator.value())
                .query((row, n) -> new KnownRun(
                        row.getObject("id", UUID.class),
                        operator,
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        RunState.valueOf(row.getString("state"))))
                .optional();
    }
}
