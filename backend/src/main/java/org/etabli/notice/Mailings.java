package org.etabli.notice;

import org.etabli.billing.BillingAccess;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far the mails of a billing run have come. */
@Service
public class Mailings {

    private final BillingAccess access;
    private final JdbcClient jdbc;

    Mailings(BillingAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * @param all that were written; who wants paper has none
     * @param failing of those that have not left, how many failed at least once
     */
    public record Progress(int all, int sent, int failing) {}

    /** @throws org.etabli.kernel.NotFoundException when there is no such run for the caller */
    public Progress of(Caller caller, BillingRunId run) {
        access.mustSee(caller, run);
        return jdbc.sql("SELECT COUNT(*), COUNT(sent_at), COALESCE(SUM(sent_at IS NULL AND last_error IS NOT NULL), 0)"
                        + " FROM outbox_message WHERE batch_id = ?")
                .param(run.value())
                .query((row, n) -> new Progress(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
