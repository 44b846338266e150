package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Scope;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a payer that her bank did not pay a debit, and what she can do; who has paid meanwhile is told nothing. */
@Component
class ReturnLetterWriter implements Correspondent {

    private final Members members;
    private final Invoices invoices;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    ReturnLetterWriter(
            Members members,
            Invoices invoices,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.invoices = invoices;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RETURNED_DEBIT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return phrasebook.say(
                reader.locale(), row.kind().key("subject"), told(row).number());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        Invoice invoice = invoice(row, reader);
        boolean reachable = reader.email() != null || invoice.customer().email() != null;
        return reachable && invoice.summary().open().isPositive()
                ? Optional.of(letter(row, reader, invoice))
                : Optional.empty();
    }

    private Invoice invoice(OutboxRow row, MemberDetails reader) {
        return invoices.get(new Caller(reader.id(), Set.of(), Set.of(Scope.READ)), new InvoiceId(row.subject()));
    }

    private ToldOfReturn told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfReturn.class);
    }

    private Letter letter(OutboxRow row, MemberDetails reader, Invoice invoice) {
        InvoiceSummary summary = invoice.summary();
        ToldOfReturn told = told(row);
        Locale language = reader.locale();
        NoticeKind kind = row.kind();
        String seller = invoice.seller().name();
        return new Letter(
                row.id(),
                new Sender(seller, invoice.seller().email(), invoice.summary().operator()),
                reader,
                invoice.customer().email(),
                subject(row, reader),
                phrasebook.say(language, kind.key("lead"), seller),
                facts(summary, told, language),
                remarks(invoice, told, language),
                told.suspended()
                        ? new Link(phrasebook.say(language, kind.key("link.mandate")), publicUrl + "/profile")
                        : new Link(
                                phrasebook.say(language, "notice.document.link"),
                                publicUrl + "/invoices/" + summary.id()),
                phrasebook.say(language, kind.key("footer"), seller),
                null,
                null);
    }

    private List<Fact> facts(InvoiceSummary summary, ToldOfReturn told, Locale language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(phrasebook.say(language, "notice.document.number"), summary.number()));
        facts.add(new Fact(
                phrasebook.say(language, "notice.debit_returned.open"), phrasebook.money(language, summary.open())));
        if (told.code() != null) {
            facts.add(new Fact(
                    phrasebook.say(language, "notice.debit_returned.reason"),
                    phrasebook.say(language, "billing.return." + told.code())));
        }
        return facts;
    }

    private List<String> remarks(Invoice invoice, ToldOfReturn told, Locale language) {
        List<String> remarks = new ArrayList<>();
        String iban = invoice.seller().iban();
        if (iban != null) {
            remarks.add(phrasebook.say(
                    language,
                    "notice.document.pays.TRANSFER",
                    iban.replaceAll("(.{4})(?=.)", "$1\u00a0"),
                    invoice.summary().number()));
        }
        remarks.add(phrasebook.say(
                language, told.suspended() ? "notice.debit_returned.suspended" : "notice.debit_returned.again"));
        return remarks;
    }
}
