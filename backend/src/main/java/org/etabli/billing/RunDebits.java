package org.etabli.billing;

import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which of a run's invoices are paid by mandate, and how many of them the bank has been told to debit. */
@Service
public class RunDebits {

    private final BillingAccess access;
    private final JdbcClient jdbc;

    RunDebits(BillingAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * @param all that are to be debited; what was paid otherwise is none of them
     * @param ordered of them, at least once in a file for the bank that counts
     */
    public record Progress(int all, int ordered) {}

    /** How many invoices, and how much, would be debited if the prepared run left now. */
    public record Expected(int count, Money total) {}

    /** @throws org.etabli.kernel.NotFoundException when there is no such run for the caller */
    public Expected expected(Caller caller, BillingRunId run) {
        access.mustSee(caller, run);
        return jdbc.sql("SELECT COUNT(i.payer_id) AS count, COALESCE(SUM(i.amount_minor), 0) AS minor, o.currency"
                        + " FROM billing_run r JOIN operator o ON o.id = r.operator_id LEFT JOIN (billing_run_item i"
                        + " JOIN payer p ON p.id = i.payer_id AND p.pays_by = 'MANDATE') ON i.run_id = r.id"
                        + " AND i.state IN ('READY', 'TO_CONFIRM') AND i.amount_minor > 0 WHERE r.id = ?"
                        + " GROUP BY o.currency")
                .param(run.value())
                .query((row, n) -> new Expected(
                        row.getInt("count"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor"))))
                .single();
    }

    /** @throws org.etabli.kernel.NotFoundException when there is no such run for the caller */
    public Progress of(Caller caller, BillingRunId run) {
        access.mustSee(caller, run);
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(ordered), 0) FROM (SELECT o.closed_at, EXISTS (SELECT 1"
                        + " FROM collection_item x WHERE x.invoice_id = v.id AND x.live) AS ordered FROM invoice v"
                        + " JOIN open_item o ON o.invoice_id = v.id WHERE v.run_id = ? AND v.pays_by = 'MANDATE') debits"
                        + " WHERE ordered OR closed_at IS NULL")
                .param(run.value())
                .query((row, n) -> new Progress(row.getInt(1), row.getInt(2)))
                .single();
    }
}
