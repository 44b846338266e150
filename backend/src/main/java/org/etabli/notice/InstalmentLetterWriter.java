package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.etabli.billing.instalment.Instalment;
import org.etabli.billing.instalment.InstalmentPlan;
import org.etabli.billing.instalment.Instalments;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes over which days an invoice is spread. */
@Component
class InstalmentLetterWriter implements Correspondent {

    private final Instalments instalments;
    private final Members members;
    private final Senders senders;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    InstalmentLetterWriter(
            Instalments instalments,
            Members members,
            Senders senders,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.instalments = instalments;
        this.members = members;
        this.senders = senders;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.INSTALMENTS;
    }

    /** Empty for who has no address, and when they were ended before she was told. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        return reader.email() == null
                ? Optional.empty()
                : instalments
                        .of(told(row).operator(), new InvoiceId(row.subject()))
                        .map(plan -> letter(row, reader, plan));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return phrasebook.say(
                reader.locale(), row.kind().key("subject"), told(row).number());
    }

    private Letter letter(OutboxRow row, MemberDetails reader, InstalmentPlan plan) {
        Locale language = reader.locale();
        ToldOfInstalments told = told(row);
        Sender sender = senders.of(told.operator());
        return new Letter(
                row.id(),
                sender,
                reader,
                null,
                subject(row, reader),
                phrasebook.say(
                        language,
                        row.kind().key("lead"),
                        told.number(),
                        plan.total(),
                        plan.instalments().size()),
                facts(language, plan.instalments()),
                List.of(phrasebook.say(language, row.kind().key("what"))),
                new Link(phrasebook.say(language, row.kind().key("link")), publicUrl + "/invoices/" + plan.invoice()),
                phrasebook.say(language, row.kind().key("footer"), sender.name()),
                null,
                null);
    }

    private List<Fact> facts(Locale language, List<Instalment> all) {
        return IntStream.range(0, all.size())
                .mapToObj(place -> new Fact(
                        phrasebook.say(language, "notice.instalments_agreed.one", place + 1),
                        phrasebook.say(
                                language,
                                "notice.instalments_agreed.due",
                                all.get(place).dueOn(),
                                all.get(place).amount())))
                .toList();
    }

    private ToldOfInstalments told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfInstalments.class);
    }
}
