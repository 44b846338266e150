package org.etabli.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.joining.Consents;
import org.etabli.kernel.GuardianshipId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plans;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who answers for a minor; the secret of the link behind which she consents is made here. */
@Component
class GuardianLetterWriter implements Correspondent {

    private final Guardians guardians;
    private final Consents consents;
    private final Members members;
    private final Plans plans;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    GuardianLetterWriter(
            Guardians guardians,
            Consents consents,
            Members members,
            Plans plans,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.guardians = guardians;
        this.consents = consents;
        this.members = members;
        this.plans = plans;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.GUARDIAN;
    }

    /** Empty when nobody answers for the minor any more. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return guardians.find(new GuardianshipId(row.subject())).map(each -> letter(row, each));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return phrasebook.say(reader.locale(), row.kind().key("subject"), minor(told(row)));
    }

    private ToldOfMinor told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfMinor.class);
    }

    private String minor(ToldOfMinor told) {
        return members.get(new MemberId(told.minorId())).fullName();
    }

    private Letter letter(OutboxRow row, Guardianship each) {
        ToldOfMinor told = told(row);
        MemberDetails reader = reader(each);
        Locale language = reader.locale();
        String minor = minor(told);
        String plan = told.planId() == null
                ? ""
                : plans.get(new PlanId(told.planId())).name().in(language);
        return new Letter(
                row.id(),
                new Sender("Établi", null, null),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), minor, plan),
                List.of(),
                List.of(phrasebook.say(language, row.kind().key("what"), minor)),
                new Link(
                        phrasebook.say(language, row.kind().key("link")),
                        publicUrl + "/guardian/" + consents.issueLink(each.id())),
                phrasebook.say(language, "notice.guardian.footer", minor),
                null,
                null);
    }

    /** As the minor wrote her down; a guardian who is a member is read to in her own language. */
    private MemberDetails reader(Guardianship each) {
        MemberId guardian = each.guardian();
        Locale language =
                guardian == null ? each.locale() : members.get(guardian).locale();
        int space = each.name().indexOf(' ');
        String first = space < 0 ? each.name() : each.name().substring(0, space);
        String last = space < 0 ? each.name() : each.name().substring(space + 1);
        return new MemberDetails(
                new MemberId(each.id().value()),
                first,
                last,
                each.email(),
                each.phone(),
                null,
                language,
                null,
                false,
                LocalDate.EPOCH);
    }
}
