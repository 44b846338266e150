package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.billing.BillingEvents.RunPrepared;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Bills the months whose day has come: once, in one transaction with the mark that it was seen to. A day on which nothing
 * ran is made up for, the last one only; while another run is open it waits; a month that somebody billed is left alone.
 */
@Service
class ScheduledRuns {

    private final BillingReference reference;
    private final RunPreparation preparation;
    private final IssuingCall issuing;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    ScheduledRuns(
            BillingReference reference,
            RunPreparation preparation,
            IssuingCall issuing,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.reference = reference;
        this.preparation = preparation;
        this.issuing = issuing;
        this.events = events;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Says how many runs were prepared. */
    int prepareDue() {
        Round round = new Round("scheduled billing");
        round.over(due(), due -> transactions.inOne(() -> prepare(due)));
        return round.finish();
    }

    private List<Due> due() {
        return jdbc
                .sql("SELECT * FROM billing_schedule")
                .query((row, n) -> {
                    OperatorId operator = new OperatorId(row.getObject("operator_id", UUID.class));
                    BillingSchedule schedule = BillingSchedules.schedule(row, n);
                    return new Due(
                            operator,
                            schedule,
                            schedule.dueBy(clock.instant()
                                    .atZone(reference.get(operator).zone())),
                            YearMonth.from(row.getObject("done_month", LocalDate.class)),
                            new MemberId(row.getObject("set_by", UUID.class)));
                })
                .list()
                .stream()
                .filter(due -> due.month().isAfter(due.done()))
                .toList();
    }

    private boolean prepare(Due due) {
        if (!mark(due) || isBilled(due)) {
            return false;
        }
        Instant now = clock.instant();
        BillingRunId id = preparation.prepare(due.operator(), due.month(), due.by(), now);
        if (due.schedule().commits()) {
            preparation.begin(new KnownRun(id.value(), due.operator(), due.month(), RunState.PREPARED), due.by(), now);
            issuing.soon();
        } else {
            events.publishEvent(told(due, id, now));
        }
        return true;
    }

    /** False when another node was quicker, or another run is open. */
    private boolean mark(Due due) {
        return jdbc.sql("UPDATE billing_schedule s SET done_month = ? WHERE operator_id = ? AND done_month = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM billing_run r WHERE r.operator_id = s.operator_id"
                                + " AND r.unfinished)")
                        .params(List.of(
                                due.month().atDay(1),
                                due.operator().value(),
                                due.done().atDay(1)))
                        .update()
                > 0;
    }

    private boolean isBilled(Due due) {
        return jdbc.sql("SELECT COUNT(*) FROM billing_run WHERE operator_id = ? AND month = ? AND state = 'DONE'")
                        .params(List.of(due.operator().value(), due.month().atDay(1)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private RunPrepared told(Due due, BillingRunId id, Instant now) {
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(state IN ('BLOCKED', 'TO_CONFIRM')), 0) FROM billing_run_item"
                        + " WHERE run_id = ?")
                .param(id.value())
                .query((row, n) ->
                        new RunPrepared(due.operator(), id, due.month(), due.by(), row.getInt(1), row.getInt(2), now))
                .single();
    }

    private record Due(OperatorId operator, BillingSchedule schedule, YearMonth month, YearMonth done, MemberId by) {}
}
