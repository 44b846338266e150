package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Text;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The invoices of a run, payer by payer: those to look at, those that have left, and what each is made of. */
@Service
public class RunItems {

    private static final String ITEMS = "SELECT i.*, v.series, v.number, (SELECT SUM(w.gross_minor) FROM billing_run r"
            + " JOIN billing_run e ON e.operator_id = r.operator_id AND e.month = r.month - INTERVAL 1 MONTH"
            + " JOIN invoice w ON w.run_id = e.id AND w.payer_id = i.payer_id WHERE r.id = i.run_id) AS before_minor"
            + " FROM billing_run_item i LEFT JOIN invoice v ON v.id = i.invoice_id WHERE i.run_id = ? AND ";

    private final BillingAccess access;
    private final JdbcClient jdbc;

    RunItems(BillingAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** What somebody should look at or has looked at, the gravest first, then by name. */
    public List<RunItem> exceptions(Caller caller, BillingRunId id, int limit) {
        KnownRun run = access.run(caller, id);
        return jdbc.sql(ITEMS + "(i.exception IS NOT NULL OR i.state = 'FAILED') ORDER BY i.state = 'FAILED' DESC,"
                        + " i.exception IN ('NO_ADDRESS', 'NO_MANDATE') DESC, i.name, i.payer_id LIMIT ?")
                .params(List.of(run.id(), limit))
                .query(RunItems::item)
                .list();
    }

    /** All of them, the largest change against the month before first. */
    public List<RunItem> all(Caller caller, BillingRunId id, int offset, int limit) {
        KnownRun run = access.run(caller, id);
        return jdbc.sql(
                        "SELECT * FROM (" + ITEMS + "TRUE) i"
                                + " ORDER BY ABS(amount_minor - COALESCE(before_minor, 0)) DESC, name, payer_id LIMIT ? OFFSET ?")
                .params(List.of(run.id(), limit, offset))
                .query(RunItems::item)
                .list();
    }

    /** What has left, the last first. */
    public List<RunItem> issued(Caller caller, BillingRunId id, int offset, int limit) {
        KnownRun run = access.run(caller, id);
        return jdbc.sql(ITEMS + "i.state = 'ISSUED' ORDER BY v.series DESC, v.number DESC LIMIT ? OFFSET ?")
                .params(List.of(run.id(), limit, offset))
                .query(RunItems::item)
                .list();
    }

    /** What a payer is asked for. */
    public List<RunLine> lines(Caller caller, BillingRunId id, PayerId payer) {
        KnownRun run = access.run(caller, id);
        return jdbc.sql("SELECT l.*, i.currency FROM billing_run_line l JOIN billing_run_item i ON i.run_id = l.run_id"
                        + " AND i.payer_id = l.payer_id WHERE l.run_id = ? AND l.payer_id = ?"
                        + " ORDER BY l.day, l.source")
                .params(List.of(run.id(), payer.value()))
                .query((row, n) -> new RunLine(
                        ChargeKind.valueOf(row.getString("kind")),
                        Stored.text(row.getString("label")),
                        row.getObject("day", LocalDate.class),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                        row.getBoolean("counts")))
                .list();
    }

    static RunItem item(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        Long before = row.getObject("before_minor", Long.class);
        String exception = row.getString("exception");
        String reason = row.getString("reason");
        String choice = row.getString("choice");
        UUID invoice = row.getObject("invoice_id", UUID.class);
        Text why = reason == null ? null : Stored.text(reason);
        return new RunItem(
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("name"),
                Money.ofMinor(currency, row.getLong("amount_minor")),
                before == null ? null : Money.ofMinor(currency, before),
                ItemState.valueOf(row.getString("state")),
                exception == null ? null : RunException.valueOf(exception),
                why,
                choice == null ? null : Answer.valueOf(choice),
                invoice == null ? null : new InvoiceId(invoice),
                invoice == null ? null : InvoiceSeries.print(row.getString("series"), row.getInt("number")),
                row.getString("error"));
    }
}
