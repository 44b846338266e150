package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.BillingEvents.InvoiceLowered;
import org.etabli.billing.BillingEvents.InvoiceSettled;
import org.etabli.database.Batch;
import org.etabli.kernel.InvoiceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be paid of each invoice. Payments and credit notes lower it; the invoice itself never changes. */
@Component
class OpenItems {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final ApplicationEventPublisher events;

    OpenItems(JdbcClient jdbc, JdbcOperations batches, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
    }

    /** An invoice over nothing is closed from the start. */
    void add(List<Document> invoices) {
        Batch rows = new Batch("INSERT INTO open_item (invoice_id, operator_id, payer_id, due_on, currency, open_minor,"
                + " closed_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
        invoices.forEach(invoice -> rows.add(
                invoice.id().value(),
                invoice.operator().value(),
                invoice.payer().value(),
                invoice.dueOn(),
                invoice.currency().getCode(),
                invoice.gross(),
                invoice.gross() == 0 ? invoice.issuedAt() : null));
        rows.send(batches);
    }

    /** Lowers what is open; what is more than that stays with the payer as a credit. */
    void lower(InvoiceId invoice, long minor, Instant at) {
        UUID id = invoice.value();
        jdbc.sql("UPDATE open_item SET closed_at = IF(open_minor <= ?, COALESCE(closed_at, ?), NULL),"
                        + " open_minor = GREATEST(open_minor - ?, 0) WHERE invoice_id = ?")
                .params(List.of(minor, at, minor, id))
                .update();
        boolean settled = jdbc.sql("SELECT open_minor FROM open_item WHERE invoice_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                == 0;
        events.publishEvent(settled ? new InvoiceSettled(invoice, at) : new InvoiceLowered(invoice, at));
    }
}
