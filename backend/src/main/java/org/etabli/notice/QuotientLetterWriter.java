package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes about household quotients; never the quotient itself. */
@Component
class QuotientLetterWriter implements Correspondent {

    private final Members members;
    private final Senders senders;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    QuotientLetterWriter(
            Members members,
            Senders senders,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.senders = senders;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.QUOTIENT;
    }

    /** Empty for who has no address. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        return reader.email() == null ? Optional.empty() : Optional.of(letter(row, reader));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                senders.of(told(row).operator()).name());
    }

    private ToldOfQuotient told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfQuotient.class);
    }

    private Letter letter(OutboxRow row, MemberDetails reader) {
        ToldOfQuotient told = told(row);
        Locale language = reader.locale();
        Sender sender = senders.of(told.operator());
        List<String> remarks = new ArrayList<>();
        if (told.reason() != null) {
            remarks.add(phrasebook.say(language, "notice.quotient.reason", told.reason()));
        }
        remarks.add(phrasebook.say(language, row.kind().key("what")));
        return new Letter(
                row.id(),
                sender,
                reader,
                null,
                subject(row, reader),
                told.validUntil() == null
                        ? phrasebook.say(language, row.kind().key("lead"), sender.name())
                        : phrasebook.say(
                                language,
                                row.kind().key("lead"),
                                sender.name(),
                                told.validUntil().minusDays(1)),
                List.of(),
                remarks,
                new Link(phrasebook.say(language, "notice.quotient.link"), publicUrl + "/membership"),
                phrasebook.say(language, "notice.quotient.footer", sender.name()),
                null,
                null);
    }
}
