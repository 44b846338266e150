package org.etabli.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.etabli.billing.JournalAccount.Purpose;
import org.etabli.kernel.OperatorId;
import org.springframework.stereotype.Component;

/** Books documents in the journal of sales: what the customer owes, against income and the VAT that is collected. */
@Component
class Bookkeeping {

    private static final String SALES = "VE";

    private final Journal journal;
    private final BillingReference reference;

    Bookkeeping(Journal journal, BillingReference reference) {
        this.journal = journal;
        this.reference = reference;
    }

    void book(OperatorId operator, List<Document> documents, Instant at) {
        journal.append(
                operator, documents.stream().map(document -> booking(document)).toList(), at);
    }

    private Journal.Booking booking(Document document) {
        long sign = document.kind() == InvoiceKind.CREDIT_NOTE ? -1 : 1;
        List<Entry.Line> lines = new ArrayList<>();
        add(lines, document, Purpose.CUSTOMER, sign * document.gross());
        add(lines, document, Purpose.INCOME, -sign * document.split().net());
        add(lines, document, Purpose.VAT, -sign * document.split().vat());
        return new Journal.Booking(
                SALES,
                document.issuedOn(),
                document.id().value(),
                document.printed(),
                DocumentText.sha256(document),
                document.printed() + " " + document.customerName(),
                lines);
    }

    /** @param debit a credit when it is negative */
    private void add(List<Entry.Line> lines, Document document, Purpose purpose, long debit) {
        if (debit == 0) {
            return;
        }
        JournalAccount account = reference.account(document.operator(), purpose);
        boolean customer = purpose == Purpose.CUSTOMER;
        lines.add(new Entry.Line(
                account.code(),
                account.label(),
                customer ? "C" + document.payer().toString().replace("-", "") : null,
                customer ? document.customerName() : null,
                Math.max(debit, 0),
                Math.max(-debit, 0)));
    }
}
