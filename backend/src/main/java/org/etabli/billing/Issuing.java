package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.billing.InvoiceSeries.Numbers;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns drafts into invoices, in one transaction: numbers, documents, charges, journal and ledger, or nothing of it.
 * Numbers are taken first, and by whoever holds them alone, so they follow the order of issue.
 */
@Component
class Issuing {

    private final InvoiceSeries series;
    private final Payers payers;
    private final BillingReference reference;
    private final Venues venues;
    private final Charges charges;
    private final Receivables receivables;
    private final Publication publication;

    Issuing(
            InvoiceSeries series,
            Payers payers,
            BillingReference reference,
            Venues venues,
            Charges charges,
            Receivables receivables,
            Publication publication) {
        this.series = series;
        this.payers = payers;
        this.reference = reference;
        this.venues = venues;
        this.charges = charges;
        this.receivables = receivables;
        this.publication = publication;
    }

    /** @param run whose invoices these are, or null */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Document> issue(OperatorId operatorId, List<InvoiceDraft> drafts, Instant at, @Nullable UUID run) {
        BillingIdentity identity = reference.get(operatorId);
        Operator operator = venues.getOperator(operatorId);
        LocalDate today = at.atZone(identity.zone()).toLocalDate();
        Numbers numbers = series.take(operatorId, InvoiceKind.INVOICE.prefix(), today, drafts.size());
        VatStatus vat = reference.vatOn(operatorId, numbers.on());
        Map<PayerId, Payer> customers =
                payers.byId(drafts.stream().map(InvoiceDraft::payer).toList());
        DocumentFrame frame =
                new DocumentFrame(operator, identity, numbers, vat, at.truncatedTo(ChronoUnit.MILLIS), run);
        List<Document> documents = new ArrayList<>();
        List<Charges.Invoiced> invoiced = new ArrayList<>();
        for (InvoiceDraft draft : drafts) {
            InvoiceId id = InvoiceId.next();
            List<Charges.Invoiced> its = draft.lines().stream()
                    .map(line -> vat.regime() == VatRegime.LIABLE ? line : line.untaxed())
                    .map(line -> new Charges.Invoiced(chargeOf(line), draft.payer(), line, id.value()))
                    .toList();
            Payer customer = Objects.requireNonNull(customers.get(draft.payer()));
            documents.add(frame.invoice(id, documents.size(), customer, its));
            invoiced.addAll(its);
        }
        charges.invoice(operatorId, invoiced, operator.currency(), at);
        receivables.owe(operator, customers, invoiced);
        publication.publish(operatorId, documents, customers, at);
        return documents;
    }

    /** Charges what payers owe of something that was invoiced to another, for their next invoice to ask for. */
    @Transactional(propagation = Propagation.MANDATORY)
    void await(OperatorId operatorId, List<PayerLine> parts, Instant at) {
        Operator operator = venues.getOperator(operatorId);
        List<Charges.Awaited> awaited = parts.stream()
                .map(part -> new Charges.Awaited(Ids.next(), part.payer(), part.line()))
                .toList();
        charges.await(operatorId, awaited, operator.currency(), at);
        receivables.await(
                operator, payers.byId(parts.stream().map(PayerLine::payer).toList()), awaited);
    }

    private static UUID chargeOf(DraftLine line) {
        return line.charge() == null ? Ids.next() : line.charge();
    }
}
