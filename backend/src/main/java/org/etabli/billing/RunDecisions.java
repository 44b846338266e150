package org.etabli.billing;

import java.util.List;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.PayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers to the exceptions of a run that has not left yet. */
@Service
public class RunDecisions {

    private final BillingAccess access;
    private final RunAnswers answers;
    private final PayerChanges payers;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    RunDecisions(
            BillingAccess access, RunAnswers answers, PayerChanges payers, JdbcClient jdbc, Transactions transactions) {
        this.access = access;
        this.answers = answers;
        this.payers = payers;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Takes the proposal or the alternative; false when there is nothing to answer (any more). To propose another way of
     * payment is to change it for this payer.
     *
     * @throws IllegalArgumentException for the proposal to a missing address, which is to {@link #completeAddress}
     */
    public boolean answer(Caller caller, BillingRunId id, PayerId payer, Answer answer) {
        return transactions.inOne(() -> {
            RunException exception = held(caller, id, payer);
            if (exception == null) {
                return false;
            }
            if (answer == Answer.PROPOSAL && exception == RunException.NO_ADDRESS) {
                throw new IllegalArgumentException("an address is completed, not accepted");
            }
            if (answer == Answer.PROPOSAL && exception == RunException.NO_MANDATE) {
                payers.payBy(payer, PaysBy.TRANSFER);
            }
            answers.answer(id.value(), payer.value(), exception, answer);
            return true;
        });
    }

    /** Gives the payer an address; the invoice is ready then. False when there is nothing to answer (any more). */
    public boolean completeAddress(Caller caller, BillingRunId id, PayerId payer, PostalAddress address) {
        return transactions.inOne(() -> {
            RunException exception = held(caller, id, payer);
            if (exception != RunException.NO_ADDRESS) {
                return false;
            }
            payers.livesAt(payer, address);
            answers.answer(id.value(), payer.value(), exception, Answer.PROPOSAL);
            return true;
        });
    }

    /** Takes an answer back, and what it changed of how the payer pays. */
    public void takeBack(Caller caller, BillingRunId id, PayerId payer) {
        transactions.inOne(() -> {
            RunException exception = held(caller, id, payer);
            if (exception == null) {
                return;
            }
            if (exception == RunException.NO_MANDATE) {
                payers.payBy(payer, PaysBy.MANDATE);
            }
            answers.takeBack(id.value(), payer.value(), exception);
        });
    }

    /** Takes every proposal that only has to be confirmed; says how many. */
    public int acceptAll(Caller caller, BillingRunId id) {
        return transactions.inOne(() -> {
            KnownRun run = access.run(caller, id);
            return isPrepared(run) ? answers.acceptTheRest(run.id()) : 0;
        });
    }

    /** What is to be answered for the payer, with the run held; null when there is nothing. */
    private @Nullable RunException held(Caller caller, BillingRunId id, PayerId payer) {
        KnownRun run = access.run(caller, id);
        if (!isPrepared(run)) {
            return null;
        }
        return jdbc.sql("SELECT exception FROM billing_run_item WHERE run_id = ? AND payer_id = ?"
                        + " AND exception IS NOT NULL FOR UPDATE")
                .params(List.of(run.id(), payer.value()))
                .query((row, n) -> RunException.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }

    /** Changes the run, so that it does not leave meanwhile. */
    private boolean isPrepared(KnownRun run) {
        return jdbc.sql("UPDATE billing_run SET revision = revision + 1 WHERE id = ? AND state = 'PREPARED'")
                        .param(run.id())
                        .update()
                > 0;
    }
}
