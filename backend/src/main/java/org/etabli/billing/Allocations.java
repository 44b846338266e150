package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.billing.BillingEvents.InvoiceLowered;
import org.etabli.billing.BillingEvents.InvoiceSettled;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which invoices payments went to. What is open of an invoice is always its total less credit notes and allocations. */
@Component
class Allocations {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Allocations(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What is open of an invoice while it is held. */
    record Held(InvoiceId invoice, PayerId payer, CurrencyUnit currency, long openMinor) {}

    /**
     * Holds the operator's invoices until the transaction ends: who pays the same ones waits. Call it before anything is
     * read, so that what is read afterwards is what the one before left.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<InvoiceId, Held> hold(OperatorId operator, Collection<InvoiceId> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT invoice_id, payer_id, currency, open_minor FROM open_item WHERE invoice_id IN (:ids)"
                        + " AND operator_id = :operator ORDER BY invoice_id FOR UPDATE")
                .param("ids", invoices.stream().map(InvoiceId::value).toList())
                .param("operator", operator.value())
                .query(Allocations::held)
                .list()
                .stream()
                .collect(Collectors.toMap(Held::invoice, Function.identity()));
    }

    /** @param minor negative when a payment is taken back; the invoice must be held */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(PaymentId payment, InvoiceId invoice, long minor, Instant at) {
        jdbc.sql("INSERT INTO payment_allocation (payment_id, invoice_id, amount_minor) VALUES (?, ?, ?)")
                .params(List.of(payment.value(), invoice.value(), minor))
                .update();
        long open = jdbc.sql("SELECT GREATEST(0, v.gross_minor"
                        + " - COALESCE((SELECT SUM(c.gross_minor) FROM invoice c WHERE c.corrects_id = v.id), 0)"
                        + " - COALESCE((SELECT SUM(a.amount_minor) FROM payment_allocation a WHERE a.invoice_id = v.id), 0))"
                        + " FROM invoice v WHERE v.id = ?")
                .param(invoice.value())
                .query(Long.class)
                .single();
        jdbc.sql("UPDATE open_item SET closed_at = IF(? = 0, COALESCE(closed_at, ?), NULL), open_minor = ?"
                        + " WHERE invoice_id = ?")
                .params(List.of(open, at, open, invoice.value()))
                .update();
        if (open == 0) {
            events.publishEvent(new InvoiceSettled(invoice, at));
        } else if (minor > 0) {
            events.publishEvent(new InvoiceLowered(invoice, at));
        }
    }

    /** What went to an invoice beyond what it asks for after its credit notes; none or more. */
    long beyondMinor(InvoiceId invoice) {
        return jdbc.sql("SELECT GREATEST(0, COALESCE((SELECT SUM(a.amount_minor) FROM payment_allocation a"
                        + " WHERE a.invoice_id = v.id), 0) - v.gross_minor"
                        + " + COALESCE((SELECT SUM(c.gross_minor) FROM invoice c WHERE c.corrects_id = v.id), 0))"
                        + " FROM invoice v WHERE v.id = ?")
                .param(invoice.value())
                .query(Long.class)
                .single();
    }

    Map<InvoiceId, Long> of(PaymentId payment) {
        return jdbc
                .sql("SELECT invoice_id, amount_minor FROM payment_allocation WHERE payment_id = ?")
                .param(payment.value())
                .query((row, n) -> Map.entry(new InvoiceId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new PayerId(row.getObject("payer_id", UUID.class)),
                CurrencyUnit.of(row.getString("currency")),
                row.getLong("open_minor"));
    }
}
