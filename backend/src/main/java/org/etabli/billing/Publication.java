package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.billing.BillingEvents.InvoicesIssued;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts documents where they stay: into the tables, the open items and the journal; and says that they are out. */
@Component
class Publication {

    private final DocumentRows rows;
    private final OpenItems openItems;
    private final Bookkeeping books;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Publication(
            DocumentRows rows,
            OpenItems openItems,
            Bookkeeping books,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.rows = rows;
        this.openItems = openItems;
        this.books = books;
        this.events = events;
        this.jdbc = jdbc;
    }

    void publish(OperatorId operator, List<Document> documents, Map<PayerId, Payer> payers, Instant at) {
        rows.write(documents);
        openItems.add(documents);
        books.book(operator, documents, at);
        UUID run = documents.getFirst().run();
        events.publishEvent(new InvoicesIssued(
                operator,
                run == null ? null : new BillingRunId(run),
                documents.stream()
                        .map(document -> told(document, Objects.requireNonNull(payers.get(document.payer()))))
                        .toList(),
                run == null || sendsMail(run),
                at));
    }

    private boolean sendsMail(UUID run) {
        return jdbc.sql("SELECT sends_mail FROM billing_run WHERE id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    static IssuedDocument told(Document document, Payer payer) {
        return new IssuedDocument(
                document.id(),
                document.payer(),
                payer.member(),
                document.printed(),
                Money.ofMinor(document.currency(), document.gross()),
                payer.onPaper());
    }
}
