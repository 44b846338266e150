package org.etabli.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A run before anything leaves: made, made anew, thrown away, or begun. */
@Component
class RunPreparation {

    private final RunContents contents;
    private final RunAnswers answers;
    private final Venues venues;
    private final JdbcClient jdbc;

    RunPreparation(RunContents contents, RunAnswers answers, Venues venues, JdbcClient jdbc) {
        this.contents = contents;
        this.answers = answers;
        this.venues = venues;
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    BillingRunId prepare(OperatorId operator, YearMonth month, MemberId by, Instant now) {
        BillingRunId run = BillingRunId.next();
        jdbc.sql("INSERT INTO billing_run (id, operator_id, month, state, unfinished, prepared_by, prepared_at,"
                        + " prepared_millis) VALUES (?, ?, ?, 'PREPARED', TRUE, ?, ?, 0)")
                .params(List.of(run.value(), operator.value(), month.atDay(1), by.value(), now))
                .update();
        fill(new KnownRun(run.value(), operator, month, RunState.PREPARED), by, now);
        return run;
    }

    /** What was answered before holds where the same is found again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recalculate(KnownRun run, MemberId by, Instant now) {
        List<RunAnswers.Given> given = answers.given(run.id());
        contents.empty(run.id());
        fill(run, by, now);
        answers.giveAgain(run.id(), given);
    }

    /** False when it has begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean discard(KnownRun run, Instant now) {
        int discarded = jdbc.sql("UPDATE billing_run SET state = 'DISCARDED', unfinished = NULL, finished_at = ?,"
                        + " revision = revision + 1 WHERE id = ? AND state = 'PREPARED'")
                .params(List.of(now, run.id()))
                .update();
        if (discarded > 0) {
            contents.empty(run.id());
        }
        return discarded > 0;
    }

    /** False when it was begun before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(KnownRun run, MemberId by, Instant now) {
        int begun = jdbc.sql("UPDATE billing_run SET state = 'ISSUING', started_by = ?, started_at = ?,"
                        + " revision = revision + 1 WHERE id = ? AND state = 'PREPARED'")
                .params(List.of(by.value(), now, run.id()))
                .update();
        if (begun > 0) {
            answers.acceptTheRest(run.id());
        }
        return begun > 0;
    }

    private void fill(KnownRun run, MemberId by, Instant now) {
        long began = System.nanoTime();
        String currency = venues.getOperator(run.operator()).currency().getCode();
        contents.fill(run.id(), run.operator(), run.month(), currency, now);
        jdbc.sql("UPDATE billing_run SET prepared_at = ?, prepared_by = ?, prepared_millis = ?,"
                        + " revision = revision + 1 WHERE id = ?")
                .params(List.of(
                        now,
                        by.value(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis(),
                        run.id()))
                .update();
    }
}
