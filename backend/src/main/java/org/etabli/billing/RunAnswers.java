package org.etabli.billing;

import java.util.List;
import java.util.UUID;
import org.etabli.database.Batch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people answered to the exceptions of a run, and what follows for the invoice that is to be. */
@Component
class RunAnswers {

    private static final String PROPOSED = "UPDATE billing_run_item SET choice = 'PROPOSAL', state ="
            + " IF(exception = 'NOTHING_DUE', 'EXCLUDED', 'READY') WHERE run_id = ? AND state = 'TO_CONFIRM'";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RunAnswers(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Given(UUID payer, RunException exception, Answer answer, long amountMinor) {}

    /** What was answered so far. */
    List<Given> given(UUID run) {
        return jdbc.sql("SELECT payer_id, exception, choice, amount_minor FROM billing_run_item WHERE run_id = ?"
                        + " AND choice IS NOT NULL AND exception IS NOT NULL")
                .param(run)
                .query((row, n) -> new Given(
                        row.getObject("payer_id", UUID.class),
                        RunException.valueOf(row.getString("exception")),
                        Answer.valueOf(row.getString("choice")),
                        row.getLong("amount_minor")))
                .list();
    }

    void giveAgain(UUID run, List<Given> given) {
        given.stream()
                .filter(each -> matches(run, each))
                .forEach(each -> answer(run, each.payer(), each.exception(), each.answer()));
    }

    /** All that only has to be confirmed leaves as proposed; what is blocked never rides along. */
    int acceptTheRest(UUID run) {
        return jdbc.sql(PROPOSED).param(run).update();
    }

    void answer(UUID run, UUID payer, RunException exception, Answer answer) {
        boolean left = leftBehind(exception, answer);
        if (exception == RunException.CHANGED) {
            count(run, payer, answer == Answer.PROPOSAL);
        }
        set(run, payer, left ? ItemState.EXCLUDED : ItemState.READY, answer.name());
    }

    /** As if nobody had answered. */
    void takeBack(UUID run, UUID payer, RunException exception) {
        if (exception == RunException.CHANGED) {
            count(run, payer, true);
        }
        set(run, payer, exception.state(), null);
    }

    private static boolean leftBehind(RunException exception, Answer answer) {
        return switch (exception) {
            case NO_ADDRESS, NO_MANDATE, UNUSUAL -> answer == Answer.ALTERNATIVE;
            case NOTHING_DUE -> answer == Answer.PROPOSAL;
            case CHANGED -> false;
        };
    }

    private void count(UUID run, UUID payer, boolean proposed) {
        jdbc.sql("UPDATE billing_run_line SET counts = ? WHERE run_id = ? AND payer_id = ? AND proposed")
                .params(List.of(proposed, run, payer))
                .update();
        jdbc.sql("UPDATE billing_run_item i SET amount_minor = (SELECT COALESCE(SUM(l.amount_minor), 0)"
                        + " FROM billing_run_line l WHERE l.run_id = i.run_id AND l.payer_id = i.payer_id AND l.counts)"
                        + " WHERE i.run_id = ? AND i.payer_id = ?")
                .params(List.of(run, payer))
                .update();
    }

    private void set(UUID run, UUID payer, ItemState state, @Nullable String choice) {
        Batch row = new Batch("UPDATE billing_run_item SET state = ?, choice = ? WHERE run_id = ? AND payer_id = ?");
        row.add(state.name(), choice, run, payer);
        row.send(batches);
    }

    private boolean matches(UUID run, Given given) {
        return jdbc.sql("SELECT COUNT(*) FROM billing_run_item WHERE run_id = ? AND payer_id = ? AND exception = ?"
                                + " AND (amount_minor = ? OR exception = 'CHANGED') AND choice IS NULL")
                        .params(List.of(run, given.payer(), given.exception().name(), given.amountMinor()))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
