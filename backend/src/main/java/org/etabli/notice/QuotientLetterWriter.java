package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Writes about household quotients; never the quotient itself. */
@Component
class QuotientLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Senders senders;

    QuotientLetterWriter(Stationery stationery, Senders senders) {
        this.stationery = stationery;
        this.senders = senders;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.QUOTIENT;
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).map(this::letter);
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own(
                "subject",
                senders.of(sheet.told(ToldOfQuotient.class).operator()).name());
    }

    private Letter letter(Sheet sheet) {
        ToldOfQuotient told = sheet.told(ToldOfQuotient.class);
        Sender sender = senders.of(told.operator());
        List<String> remarks = new ArrayList<>();
        if (told.reason() != null) {
            remarks.add(sheet.say("notice.quotient.reason", told.reason()));
        }
        remarks.add(sheet.own("what"));
        return sheet.letter(
                sender,
                subject(sheet),
                told.validUntil() == null
                        ? sheet.own("lead", sender.name())
                        : sheet.own("lead", sender.name(), told.validUntil().minusDays(1)),
                List.of(),
                remarks,
                sheet.link("notice.quotient.link", "/membership"),
                sheet.say("notice.quotient.footer", sender.name()));
    }
}
