package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells who let a billing run leave what came of it, and who set the schedule that one waits. */
@Component
class RunLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    RunLetterWriter(
            Members members,
            Venues venues,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RUN;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfRun told = json.readValue(row.payload(), ToldOfRun.class);
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                told.month(),
                told.invoices(),
                venues.getOperator(told.operator()).name());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        return reader.email() == null ? Optional.empty() : Optional.of(letter(row, reader));
    }

    private Letter letter(OutboxRow row, MemberDetails reader) {
        ToldOfRun told = json.readValue(row.payload(), ToldOfRun.class);
        Operator operator = venues.getOperator(told.operator());
        Locale language = reader.locale();
        Money total = Money.ofMinor(operator.currency(), told.totalMinor());
        String rest = told.toSee() == 0 ? "nothing" : "something";
        return new Letter(
                row.id(),
                new Sender(operator.name(), null, operator.id()),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), told.month(), told.invoices(), total),
                List.of(),
                List.of(phrasebook.say(language, row.kind().key(rest), told.toSee())),
                new Link(phrasebook.say(language, "notice.run.link"), publicUrl + "/billing/" + row.subject()),
                phrasebook.say(language, "notice.run.footer", operator.name()),
                null,
                null);
    }
}
