package org.etabli.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Text;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what somebody should look at before a run leaves: one thing for each payer, the gravest first. */
@Component
class RunExceptions {

    private static final String READY = " WHERE i.run_id = ? AND i.state = 'READY'";
    private static final int MONTHS_COMPARED = 6;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RunExceptions(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void find(UUID run, OperatorId operator, YearMonth month) {
        withoutAddress(run);
        withoutMandate(run);
        withNothingDue(run);
        changed(run);
        unusual(run, operator, month);
    }

    private void withoutAddress(UUID run) {
        mark(
                run,
                RunException.NO_ADDRESS,
                jdbc.sql("SELECT i.payer_id FROM billing_run_item i JOIN payer p"
                                + " ON p.id = i.payer_id" + READY
                                + " AND (p.street IS NULL OR p.postcode IS NULL OR p.city IS NULL)")
                        .param(run)
                        .query((row, n) -> new Found(row.getObject(1, UUID.class), reason(RunException.NO_ADDRESS)))
                        .list());
    }

    private void withoutMandate(UUID run) {
        mark(
                run,
                RunException.NO_MANDATE,
                jdbc.sql(
                                "SELECT i.payer_id, MAX(COALESCE(m.revoked_on, m.suspended_on)) AS revoked FROM billing_run_item i"
                                        + " JOIN payer p ON p.id = i.payer_id AND p.pays_by = 'MANDATE'"
                                        + " LEFT JOIN mandate m ON m.payer_id = p.id" + READY
                                        + " GROUP BY i.payer_id HAVING COUNT(m.id) = COUNT(COALESCE(m.revoked_on, m.suspended_on))")
                        .param(run)
                        .query((row, n) -> {
                            LocalDate revoked = row.getObject("revoked", LocalDate.class);
                            return new Found(
                                    row.getObject(1, UUID.class),
                                    revoked == null
                                            ? reason(RunException.NO_MANDATE)
                                            : Text.of("billing.exception.no_mandate.revoked", revoked));
                        })
                        .list());
    }

    private void withNothingDue(UUID run) {
        mark(
                run,
                RunException.NOTHING_DUE,
                jdbc.sql("SELECT i.payer_id FROM billing_run_item i" + READY + " AND i.amount_minor <= 0")
                        .param(run)
                        .query((row, n) -> new Found(row.getObject(1, UUID.class), reason(RunException.NOTHING_DUE)))
                        .list());
    }

    private void changed(UUID run) {
        mark(
                run,
                RunException.CHANGED,
                jdbc.sql("SELECT i.payer_id, l.day, -l.amount_minor AS unused, i.currency"
                                + " FROM billing_run_item i JOIN billing_run_line l ON l.run_id = i.run_id"
                                + " AND l.payer_id = i.payer_id AND l.proposed" + READY)
                        .param(run)
                        .query((row, n) -> new Found(
                                row.getObject(1, UUID.class),
                                reason(
                                        RunException.CHANGED,
                                        row.getObject("day", LocalDate.class),
                                        Money.ofMinor(
                                                CurrencyUnit.of(row.getString("currency")), row.getLong("unused")))))
                        .list());
    }

    /** Compared with what she was invoiced in the months before, where there were two at least. */
    private void unusual(UUID run, OperatorId operator, YearMonth month) {
        mark(
                run,
                RunException.UNUSUAL,
                jdbc.sql("SELECT i.payer_id, i.currency, past.average FROM billing_run_item i JOIN ("
                                + "SELECT v.payer_id, SUM(v.gross_minor) DIV COUNT(DISTINCT r.month) AS average,"
                                + " COUNT(DISTINCT r.month) AS months FROM billing_run r JOIN invoice v ON v.run_id = r.id"
                                + " WHERE r.operator_id = ? AND r.month >= ? AND r.month < ? GROUP BY v.payer_id) past"
                                + " ON past.payer_id = i.payer_id" + READY
                                + " AND past.months >= 2 AND past.average > 0 AND i.amount_minor > 3 * past.average")
                        .params(List.of(
                                operator.value(),
                                month.minusMonths(MONTHS_COMPARED).atDay(1),
                                month.atDay(1),
                                run))
                        .query((row, n) -> new Found(
                                row.getObject(1, UUID.class),
                                reason(
                                        RunException.UNUSUAL,
                                        Money.ofMinor(
                                                CurrencyUnit.of(row.getString("currency")), row.getLong("average")))))
                        .list());
    }

    private void mark(UUID run, RunException exception, List<Found> found) {
        Batch rows = new Batch(
                "UPDATE billing_run_item SET state = ?, exception = ?, reason = ? WHERE run_id = ? AND payer_id = ?");
        found.forEach(each ->
                rows.add(exception.state().name(), exception.name(), Stored.write(each.reason()), run, each.payer()));
        rows.send(batches);
    }

    private static Text reason(RunException exception, Object... arguments) {
        return Text.of("billing.exception." + exception.name().toLowerCase(Locale.ROOT), arguments);
    }

    private record Found(UUID payer, Text reason) {}
}
