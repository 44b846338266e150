package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.billing.dunning.DunningLetter;
import org.etabli.billing.dunning.DunningLetters;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts reminders of payment into a letter; who has paid meanwhile gets none. */
@Component
class DebtLetterWriter implements Correspondent {

    private final Members members;
    private final DunningLetters reminders;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    DebtLetterWriter(
            Members members,
            DunningLetters reminders,
            Venues venues,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.reminders = reminders;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.DEBT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfDebt told = told(row);
        String step = told.step() == null ? "readmitted" : "debt." + told.step();
        return phrasebook.say(
                reader.locale(),
                "notice." + step + ".subject",
                venues.getOperator(told.operator()).name());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        DunningStep step = told(row).step();
        if (step == null) {
            return reader.email() == null ? Optional.empty() : Optional.of(readmission(row, reader));
        }
        return reminders
                .write(new PayerId(row.subject()), step, reader.locale())
                .filter(letter -> letter.address() != null || reader.email() != null)
                .map(letter -> reminder(row, reader, letter));
    }

    private Letter reminder(OutboxRow row, MemberDetails reader, DunningLetter letter) {
        Locale language = reader.locale();
        return new Letter(
                row.id(),
                new Sender(letter.from(), letter.email(), told(row).operator()),
                reader,
                letter.address(),
                letter.subject(),
                letter.lead(),
                letter.invoices().stream()
                        .map(owed -> new Fact(owed.number(), owed.text()))
                        .toList(),
                Stream.of(letter.body(), letter.closing()).flatMap(List::stream).toList(),
                link(language),
                phrasebook.say(language, "notice.document.footer", letter.from()),
                null,
                null);
    }

    private Letter readmission(OutboxRow row, MemberDetails reader) {
        Locale language = reader.locale();
        Operator operator = venues.getOperator(told(row).operator());
        return new Letter(
                row.id(),
                new Sender(operator.name(), null, operator.id()),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, "notice.readmitted.lead", operator.name()),
                List.of(),
                List.of(phrasebook.say(language, "notice.readmitted.thanks")),
                new Link(phrasebook.say(language, "notice.readmitted.link"), publicUrl + "/book"),
                phrasebook.say(language, "notice.document.footer", operator.name()),
                null,
                null);
    }

    private Link link(Locale language) {
        return new Link(phrasebook.say(language, "notice.document.link"), publicUrl + "/invoices");
    }

    private ToldOfDebt told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfDebt.class);
    }
}
