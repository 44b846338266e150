package org.etabli.billing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etabli.billing.BillingEvents.CreditNoteIssued;
import org.etabli.billing.InvoiceSeries.Numbers;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers and books a credit note, in one transaction: it lowers what is open and what the ledger says is owed. */
@Component
class CreditIssuing {

    private final InvoiceSeries series;
    private final BillingReference reference;
    private final Venues venues;
    private final Receivables receivables;
    private final CreditRecords records;
    private final ApplicationEventPublisher events;

    CreditIssuing(
            InvoiceSeries series,
            BillingReference reference,
            Venues venues,
            Receivables receivables,
            CreditRecords records,
            ApplicationEventPublisher events) {
        this.series = series;
        this.reference = reference;
        this.venues = venues;
        this.receivables = receivables;
        this.records = records;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Document issue(
            OperatorId operatorId,
            Payer customer,
            InvoiceId corrects,
            @Nullable String reason,
            List<Document.Line> lines,
            Instant at) {
        BillingIdentity identity = reference.get(operatorId);
        Operator operator = venues.getOperator(operatorId);
        Numbers numbers = series.take(
                operatorId,
                InvoiceKind.CREDIT_NOTE.prefix(),
                at.atZone(identity.zone()).toLocalDate(),
                1);
        DocumentFrame frame = new DocumentFrame(
                operator,
                identity,
                numbers,
                reference.vatOn(operatorId, numbers.on()),
                at.truncatedTo(ChronoUnit.MILLIS),
                null);
        Document document = frame.creditNote(InvoiceId.next(), customer, corrects, reason, lines);
        records.write(document, corrects, at);
        if (document.gross() != 0) {
            receivables.forgive(
                    operator, customer, document.gross(), document.id().value());
        }
        events.publishEvent(new CreditNoteIssued(operatorId, Publication.told(document, customer), at));
        return document;
    }
}
