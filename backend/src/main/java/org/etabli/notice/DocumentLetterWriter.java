package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceKind;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Scope;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.notice.Letter.Enclosure;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the mail that an invoice or a credit note goes out with; the document is read as its payer may read it. */
@Component
class DocumentLetterWriter implements Correspondent {

    private final Members members;
    private final Invoices invoices;
    private final InvoiceFiles files;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    DocumentLetterWriter(
            Members members,
            Invoices invoices,
            InvoiceFiles files,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.invoices = invoices;
        this.files = files;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.DOCUMENT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        String number = json.readValue(row.payload(), ToldOfDocument.class).number();
        return phrasebook.say(reader.locale(), row.kind().key("subject.short"), number);
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        Caller herself = new Caller(reader.id(), Set.of(), Set.of(Scope.READ));
        Invoice invoice = invoices.get(herself, new InvoiceId(row.subject()));
        if (reader.email() == null && invoice.customer().email() == null) {
            return Optional.empty();
        }
        return Optional.of(letter(
                row, reader, invoice, files.pdf(herself, invoice.summary().id(), reader.locale())));
    }

    private Letter letter(OutboxRow row, MemberDetails reader, Invoice invoice, InvoiceFile file) {
        InvoiceSummary summary = invoice.summary();
        Locale language = reader.locale();
        NoticeKind kind = row.kind();
        String seller = invoice.seller().name();
        return new Letter(
                row.id(),
                new Sender(seller, invoice.seller().email(), invoice.summary().operator()),
                reader,
                invoice.customer().email(),
                phrasebook.say(language, kind.key("subject"), summary.number(), seller),
                phrasebook.say(language, kind.key("lead"), seller, summary.gross()),
                facts(invoice, language),
                remarks(invoice, language),
                new Link(phrasebook.say(language, "notice.document.link"), publicUrl + "/invoices/" + summary.id()),
                phrasebook.say(language, "notice.document.footer", seller),
                null,
                new Enclosure(file.name(), file.mediaType(), file.content()));
    }

    private List<Fact> facts(Invoice invoice, Locale language) {
        InvoiceSummary summary = invoice.summary();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(language, "number", summary.number()));
        facts.add(fact(language, "total", phrasebook.money(language, summary.gross())));
        if (summary.kind() == InvoiceKind.INVOICE) {
            facts.add(fact(language, "due", phrasebook.day(language, summary.dueOn())));
        } else if (invoice.corrects() != null) {
            facts.add(fact(language, "corrects", invoice.corrects()));
        }
        return facts;
    }

    private List<String> remarks(Invoice invoice, Locale language) {
        if (invoice.summary().kind() == InvoiceKind.CREDIT_NOTE) {
            return List.of(phrasebook.say(language, "notice.document.enclosed"));
        }
        String iban = invoice.seller().iban();
        String how = switch (invoice.paysBy()) {
            case MANDATE -> phrasebook.say(language, "notice.document.pays.MANDATE");
            case CARD -> phrasebook.say(language, "notice.document.pays.CARD");
            case ON_SITE -> phrasebook.say(language, "notice.document.pays.ON_SITE");
            case TRANSFER ->
                iban == null
                        ? phrasebook.say(language, "notice.document.pays.CARD")
                        : phrasebook.say(
                                language,
                                "notice.document.pays.TRANSFER",
                                iban.replaceAll("(.{4})(?=.)", "$1\u00a0"),
                                invoice.summary().number());
        };
        return List.of(how, phrasebook.say(language, "notice.document.enclosed"));
    }

    private Fact fact(Locale language, String name, String value) {
        return new Fact(phrasebook.say(language, "notice.document." + name), value);
    }
}
