package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceKind;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Phrasebook;
import org.etabli.notice.Letter.Enclosure;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Writes the mail that an invoice or a credit note goes out with; the document is read as its payer may read it. */
@Component
class DocumentLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Invoices invoices;
    private final InvoiceFiles files;

    DocumentLetterWriter(Stationery stationery, Invoices invoices, InvoiceFiles files) {
        this.stationery = stationery;
        this.invoices = invoices;
        this.files = files;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.DOCUMENT;
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject.short", sheet.told(ToldOfDocument.class).number());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        Reader payer = stationery.reader(row);
        Invoice invoice = invoices.get(payer.herself(), new InvoiceId(row.subject()));
        return stationery.sheet(row, payer.at(invoice.customer().email())).map(sheet -> letter(sheet, invoice));
    }

    private Letter letter(Sheet sheet, Invoice invoice) {
        InvoiceSummary summary = invoice.summary();
        String seller = invoice.seller().name();
        InvoiceFile file = files.pdf(sheet.reader().herself(), summary.id(), sheet.language());
        return sheet.letter(
                        new Sender(seller, invoice.seller().email(), summary.operator()),
                        sheet.own("subject", summary.number(), seller),
                        sheet.own("lead", seller, summary.gross()),
                        facts(sheet, invoice),
                        remarks(sheet, invoice),
                        sheet.link("notice.document.link", "/invoices/" + summary.id()),
                        sheet.say("notice.document.footer", seller))
                .with(Enclosure.of(file));
    }

    private static List<Fact> facts(Sheet sheet, Invoice invoice) {
        InvoiceSummary summary = invoice.summary();
        List<Fact> facts = new ArrayList<>();
        facts.add(sheet.fact("notice.document.number", summary.number()));
        facts.add(sheet.fact("notice.document.total", sheet.money(summary.gross())));
        if (summary.kind() == InvoiceKind.INVOICE) {
            facts.add(sheet.fact("notice.document.due", sheet.day(summary.dueOn())));
        } else if (invoice.corrects() != null) {
            facts.add(sheet.fact("notice.document.corrects", invoice.corrects()));
        }
        return facts;
    }

    private static List<String> remarks(Sheet sheet, Invoice invoice) {
        String enclosed = sheet.say("notice.document.enclosed");
        return invoice.summary().kind() == InvoiceKind.CREDIT_NOTE
                ? List.of(enclosed)
                : List.of(howToPay(sheet, invoice), enclosed);
    }

    private static String howToPay(Sheet sheet, Invoice invoice) {
        String iban = invoice.seller().iban();
        return switch (invoice.paysBy()) {
            case MANDATE -> sheet.say("notice.document.pays.MANDATE");
            case CARD -> sheet.say("notice.document.pays.CARD");
            case ON_SITE -> sheet.say("notice.document.pays.ON_SITE");
            case TRANSFER ->
                iban == null
                        ? sheet.say("notice.document.pays.CARD")
                        : sheet.say(
                                "notice.document.pays.TRANSFER",
                                Phrasebook.iban(iban),
                                invoice.summary().number());
        };
    }
}
