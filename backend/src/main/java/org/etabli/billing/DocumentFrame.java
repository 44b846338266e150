package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.InvoiceSeries.Numbers;
import org.etabli.kernel.InvoiceId;
import org.etabli.network.Operator;
import org.jspecify.annotations.Nullable;

/** What all documents have in common that are issued together: who sells, when, from which number on, under which VAT. */
record DocumentFrame(
        Operator operator,
        BillingIdentity identity,
        Numbers numbers,
        VatStatus vat,
        Instant at,
        @Nullable UUID run,
        String seller) {

    DocumentFrame(
            Operator operator,
            BillingIdentity identity,
            Numbers numbers,
            VatStatus vat,
            Instant at,
            @Nullable UUID run) {
        this(operator, identity, numbers, vat, at, run, Stored.write(seller(operator, identity, vat)));
    }

    /** @param place among those that are issued together; sets its number */
    Document invoice(InvoiceId id, int place, Payer customer, List<Charges.Invoiced> charges) {
        List<Document.Line> lines = charges.stream()
                .map(each -> new Document.Line(
                        each.charge(),
                        each.line().kind(),
                        each.line().label(),
                        each.line().day(),
                        each.line().quantity(),
                        each.line().unitMinor(),
                        each.line().vatRate(),
                        null))
                .toList();
        return document(id, place, customer, lines, null, null);
    }

    /** Takes back what the lines say; its amounts are positive, its kind tells that they are given back. */
    Document creditNote(
            InvoiceId id, Payer customer, InvoiceId corrects, @Nullable String reason, List<Document.Line> lines) {
        return document(id, 0, customer, lines, corrects, reason);
    }

    private Document document(
            InvoiceId id,
            int place,
            Payer customer,
            List<Document.Line> lines,
            @Nullable InvoiceId corrects,
            @Nullable String reason) {
        VatSplit split = VatSplit.of(lines.stream()
                .map(line -> new VatSplit.Gross(line.gross(), line.vatRate()))
                .toList());
        return new Document(
                id,
                operator.id(),
                numbers.series(),
                numbers.first() + place,
                corrects == null ? InvoiceKind.INVOICE : InvoiceKind.CREDIT_NOTE,
                corrects,
                customer.id(),
                run,
                numbers.on(),
                at,
                corrects == null ? numbers.on().plusDays(identity.termsDays()) : numbers.on(),
                customer.party().name(),
                seller,
                Stored.write(customer.party()),
                customer.paysBy(),
                vat,
                operator.currency(),
                reason,
                lines,
                split);
    }

    private static Party seller(Operator operator, BillingIdentity identity, VatStatus vat) {
        return new Party(
                operator.name(),
                operator.legalForm(),
                operator.siren(),
                vat.vatNumber(),
                identity.street(),
                identity.postcode(),
                identity.city(),
                identity.country(),
                identity.email(),
                identity.iban(),
                identity.bic());
    }
}
