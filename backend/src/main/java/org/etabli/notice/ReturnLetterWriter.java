package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Phrasebook;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Tells a payer that her bank did not pay a debit, and what she can do; who has paid meanwhile is told nothing. */
@Component
class ReturnLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Invoices invoices;

    ReturnLetterWriter(Stationery stationery, Invoices invoices) {
        this.stationery = stationery;
        this.invoices = invoices;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RETURNED_DEBIT;
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", sheet.told(ToldOfReturn.class).number());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        Reader payer = stationery.reader(row);
        Invoice invoice = invoices.get(payer.herself(), new InvoiceId(row.subject()));
        return invoice.summary().open().isPositive()
                ? stationery.sheet(row, payer.at(invoice.customer().email())).map(sheet -> letter(sheet, invoice))
                : Optional.empty();
    }

    private Letter letter(Sheet sheet, Invoice invoice) {
        InvoiceSummary summary = invoice.summary();
        ToldOfReturn told = sheet.told(ToldOfReturn.class);
        String seller = invoice.seller().name();
        return sheet.letter(
                new Sender(seller, invoice.seller().email(), summary.operator()),
                subject(sheet),
                sheet.own("lead", seller),
                facts(sheet, summary, told),
                remarks(sheet, invoice, told),
                told.suspended()
                        ? sheet.link("notice.debit_returned.link.mandate", "/profile")
                        : sheet.link("notice.document.link", "/invoices/" + summary.id()),
                sheet.own("footer", seller));
    }

    private static List<Fact> facts(Sheet sheet, InvoiceSummary summary, ToldOfReturn told) {
        List<Fact> facts = new ArrayList<>();
        facts.add(sheet.fact("notice.document.number", summary.number()));
        facts.add(sheet.fact("notice.debit_returned.open", sheet.money(summary.open())));
        if (told.code() != null) {
            facts.add(sheet.fact("notice.debit_returned.reason", sheet.say("billing.return." + told.code())));
        }
        return facts;
    }

    private static List<String> remarks(Sheet sheet, Invoice invoice, ToldOfReturn told) {
        List<String> remarks = new ArrayList<>();
        String iban = invoice.seller().iban();
        if (iban != null) {
            remarks.add(sheet.say(
                    "notice.document.pays.TRANSFER",
                    Phrasebook.iban(iban),
                    invoice.summary().number()));
        }
        remarks.add(sheet.say(told.suspended() ? "notice.debit_returned.suspended" : "notice.debit_returned.again"));
        return remarks;
    }
}
