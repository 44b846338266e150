package org.etabli.billing;

import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
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
