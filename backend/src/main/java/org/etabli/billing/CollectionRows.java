package org.etabli.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.sepa.Debit;
import org.etabli.billing.sepa.DebitFile;
import org.etabli.database.Batch;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Direct debits as the tables keep them, with mandates and creditor as they were when the file was made. */
@Component
class CollectionRows {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    CollectionRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Who collects for the same operator waits. */
    String holdAndReadFormat(OperatorId operator) {
        return jdbc.sql("SELECT debit_format FROM billing_identity WHERE operator_id = ? FOR UPDATE")
                .param(operator.value())
                .query(String.class)
                .single();
    }

    /**
     * What is due by the day from those who pay by mandate, and in no collection that counts. Of an invoice with
     * instalments that is what of them is due, less what the bank was told to debit and has not carried out yet.
     *
     * @param run whose invoices only, or null for all
     */
    List<Debitable> due(OperatorId operator, LocalDate collectOn, @Nullable BillingRunId run) {
        return jdbc.sql(
                        "SELECT o.invoice_id, o.payer_id, v.series, v.number, v.issued_on, (SELECT COALESCE(SUM(part.open_minor), 0) FROM "
                                + OpenParts.ALL
                                + " part WHERE part.invoice_id = o.invoice_id AND part.due_on <= :day)"
                                + " - (SELECT COALESCE(SUM(w.amount_minor), 0) FROM collection_item w"
                                + " WHERE w.invoice_id = o.invoice_id AND w.live AND w.payment_id IS NULL) AS due_minor,"
                                + " COALESCE((SELECT MAX(u.turn) + 1 FROM collection_item u WHERE u.invoice_id = o.invoice_id"
                                + " AND u.live), 0) AS turn, m.id AS mandate_id,"
                                + " m.reference, m.holder, m.iban, m.bic, m.signed_on, m.suspended_on, (SELECT MAX(c.collect_on) FROM collection_item i"
                                + " JOIN collection c ON c.id = i.collection_id WHERE i.mandate_id = m.id"
                                + " AND (i.live OR i.outcome = 'RETURNED')) AS last_used_on"
                                + " FROM open_item o JOIN invoice v ON v.id = o.invoice_id JOIN payer p ON p.id = o.payer_id"
                                + " LEFT JOIN mandate m ON m.id = (SELECT n.id FROM mandate n WHERE n.payer_id = p.id"
                                + " AND n.revoked_on IS NULL ORDER BY n.signed_on DESC, n.id LIMIT 1)"
                                + " WHERE o.operator_id = :operator AND o.closed_at IS NULL"
                                + " AND p.pays_by = 'MANDATE' AND (:run IS NULL OR v.run_id = :run)"
                                + " AND (NOT EXISTS (SELECT 1 FROM collection_item x WHERE x.invoice_id = o.invoice_id AND x.live)"
                                + " OR EXISTS (SELECT 1 FROM instalment_plan e WHERE e.invoice_id = o.invoice_id))"
                                + " HAVING due_minor > 0 ORDER BY v.series, v.number")
                .param("operator", operator.value())
                .param("day", collectOn)
                .param("run", run == null ? null : run.value())
                .query(Debitable::of)
                .list();
    }

    void write(
            CollectionId id,
            Operator operator,
            BillingIdentity creditor,
            String format,
            LocalDate on,
            List<Debitable> debits,
            MemberId by,
            Instant at) {
        jdbc.sql(
                        "INSERT INTO collection (id, operator_id, collect_on, format, creditor, iban, bic, creditor_id, currency,"
                                + " created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        operator.id().value(),
                        on,
                        format,
                        operator.name(),
                        creditor.iban(),
                        creditor.bic(),
                        creditor.creditorId(),
                        operator.currency().getCode(),
                        by.value(),
                        at))
                .update();
        Batch rows = new Batch("INSERT INTO collection_item (collection_id, invoice_id, payer_id, mandate_id, live,"
                + " turn, end_to_end_id, sequence, reference, signed_on, holder, iban, bic, invoice, amount_minor)"
                + " VALUES (?, ?, ?, ?, TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Set<UUID> used = new HashSet<>();
        debits.forEach(debit -> rows.add(
                id.value(),
                debit.invoice(),
                debit.payer(),
                debit.mandate(),
                debit.turn(),
                debit.number() + "-" + id.toString().substring(28),
                debit.lastUsedOn() == null && used.add(debit.mandate()) ? "FRST" : "RCUR",
                debit.reference(),
                debit.signedOn(),
                debit.holder(),
                debit.iban(),
                debit.bic(),
                debit.number(),
                debit.dueMinor()));
        rows.send(batches);
    }

    DebitFile file(CollectionId id) {
        List<Debit> debits = jdbc.sql(
                        "SELECT * FROM collection_item WHERE collection_id = ? ORDER BY invoice, invoice_id")
                .param(id.value())
                .query((row, n) -> new Debit(
                        row.getString("end_to_end_id"),
                        row.getString("sequence"),
                        row.getString("reference"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("holder"),
                        row.getString("iban"),
                        row.getString("bic"),
                        row.getString("invoice"),
                        BigDecimal.valueOf(row.getLong("amount_minor"), 2)))
                .list();
        return jdbc.sql("SELECT * FROM collection WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new DebitFile(
                        row.getString("format"),
                        id.toString().replace("-", ""),
                        row.getObject("created_at", Instant.class),
                        row.getObject("collect_on", LocalDate.class),
                        row.getString("creditor"),
                        row.getString("iban"),
                        row.getString("bic"),
                        row.getString("creditor_id"),
                        row.getString("currency"),
                        debits))
                .single();
    }
}
