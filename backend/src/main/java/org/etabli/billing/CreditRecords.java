package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.InvoiceId;
import org.springframework.stereotype.Component;

/** Where a credit note is written down: the documents, the journal, and what is open of the invoice. */
@Component
class CreditRecords {

    private final DocumentRows rows;
    private final OpenItems openItems;
    private final Bookkeeping books;

    CreditRecords(DocumentRows rows, OpenItems openItems, Bookkeeping books) {
        this.rows = rows;
        this.openItems = openItems;
        this.books = books;
    }

    void write(Document creditNote, InvoiceId corrects, Instant at) {
        rows.write(List.of(creditNote));
        openItems.lower(corrects, creditNote.gross(), at);
        books.book(creditNote.operator(), List.of(creditNote), at);
    }
}
