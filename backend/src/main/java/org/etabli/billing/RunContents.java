package org.etabli.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills a run: fees that fall due until the end of its month, charges that nobody has asked for yet, one invoice for each
 * payer, and what should be looked at. Everything outside the run stays as it is, but that payers become known.
 */
@Component
class RunContents {

    private final RunFees fees;
    private final RunExceptions exceptions;
    private final JdbcClient jdbc;

    RunContents(RunFees fees, RunExceptions exceptions, JdbcClient jdbc) {
        this.fees = fees;
        this.exceptions = exceptions;
        this.jdbc = jdbc;
    }

    void fill(UUID run, OperatorId operator, YearMonth month, String currency, Instant now) {
        fees.find(run, operator, month, now);
        jdbc.sql("DELETE l FROM billing_run_line l JOIN charge c ON c.source = l.source WHERE l.run_id = ?")
                .param(run)
                .update();
        jdbc.sql("INSERT INTO billing_run_line (" + RunLines.COLUMNS + ") SELECT ?, payer_id, source, id, NULL, NULL,"
                        + " kind, label, day, quantity, unit_minor, amount_minor, vat_rate, FALSE, NULL FROM charge"
                        + " WHERE operator_id = ? AND invoice_id IS NULL AND day <= ?")
                .params(List.of(run, operator.value(), month.atEndOfMonth()))
                .update();
        jdbc.sql("INSERT INTO billing_run_item (run_id, payer_id, name, amount_minor, currency, state)"
                        + " SELECT l.run_id, l.payer_id, COALESCE(p.legal_name, p.name), SUM(l.amount_minor), ?, 'READY'"
                        + " FROM billing_run_line l JOIN payer p ON p.id = l.payer_id WHERE l.run_id = ?"
                        + " GROUP BY l.payer_id")
                .params(List.of(currency, run))
                .update();
        exceptions.find(run, operator, month);
    }

    void empty(UUID run) {
        jdbc.sql("DELETE FROM billing_run_line WHERE run_id = ?").param(run).update();
        jdbc.sql("DELETE FROM billing_run_item WHERE run_id = ?").param(run).update();
    }
}
