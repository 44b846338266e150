package org.etabli.billing;

import java.time.temporal.ChronoUnit;

/** The hash of a document over all that it says, kept in the journal entry that books it. */
final class DocumentText {

    private DocumentText() {}

    static byte[] sha256(Document document) {
        JournalText text = new JournalText("etabli-document-1")
                .with(document.id())
                .with(document.operator())
                .with(document.series())
                .with(document.number())
                .with(document.kind())
                .with(document.corrects())
                .with(document.payer())
                .with(document.issuedOn())
                .with(document.issuedAt().truncatedTo(ChronoUnit.MILLIS))
                .with(document.dueOn())
                .with(document.customerName())
                .with(document.seller())
                .with(document.customer())
                .with(document.paysBy())
                .with(document.vat().regime())
                .with(document.vat().onDebits())
                .with(document.vat().mention())
                .with(document.currency())
                .with(document.split().net())
                .with(document.split().vat())
                .with(document.gross());
        if (document.reason() != null) { // credit notes gave none at first, and their text stays what it was
            text.with(document.reason());
        }
        for (int place = 0; place < document.lines().size(); place++) {
            Document.Line line = document.lines().get(place);
            text.with(line.charge())
                    .with(line.kind())
                    .with(line.label())
                    .with(line.day())
                    .with(line.quantity())
                    .with(line.unitMinor())
                    .with(line.vatRate())
                    .with(document.split().lineNets().get(place));
            if (line.corrects() != null) {
                text.with(line.corrects());
            }
        }
        document.split()
                .totals()
                .forEach((rate, total) ->
                        text.with(rate).with(total.net()).with(total.vat()).with(total.gross()));
        return text.sha256();
    }
}
