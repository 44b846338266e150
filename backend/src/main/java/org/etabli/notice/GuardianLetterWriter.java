package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import org.etabli.joining.Consents;
import org.etabli.kernel.GuardianshipId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PlanId;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.member.Members;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plans;
import org.springframework.stereotype.Component;

/** Writes to who answers for a minor; the secret of the link behind which she consents is made here. */
@Component
class GuardianLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Guardians guardians;
    private final Consents consents;
    private final Members members;
    private final Plans plans;

    GuardianLetterWriter(Stationery stationery, Guardians guardians, Consents consents, Members members, Plans plans) {
        this.stationery = stationery;
        this.guardians = guardians;
        this.consents = consents;
        this.members = members;
        this.plans = plans;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.GUARDIAN;
    }

    /** Empty when nobody answers for the minor any more. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return guardians
                .find(new GuardianshipId(row.subject()))
                .flatMap(each -> stationery.sheet(row, reader(each)).map(sheet -> letter(sheet, each)));
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", minor(sheet.told(ToldOfMinor.class)));
    }

    private String minor(ToldOfMinor told) {
        return members.get(new MemberId(told.minorId())).fullName();
    }

    private Letter letter(Sheet sheet, Guardianship each) {
        ToldOfMinor told = sheet.told(ToldOfMinor.class);
        String minor = minor(told);
        String plan = told.planId() == null
                ? ""
                : plans.get(new PlanId(told.planId())).name().in(sheet.language());
        return sheet.letter(
                new Sender("Établi", null, null),
                subject(sheet),
                sheet.own("lead", minor, plan),
                List.of(),
                List.of(sheet.own("what", minor)),
                sheet.link(sheet.kind().key("link"), "/guardian/" + consents.issueLink(each.id())),
                sheet.say("notice.guardian.footer", minor));
    }

    /** As the minor wrote her down; a guardian who is a member is read to in her own language. */
    private Reader reader(Guardianship each) {
        MemberId guardian = each.guardian();
        return new Reader(
                new MemberId(each.id().value()),
                each.name(),
                each.email(),
                guardian == null ? each.locale() : members.get(guardian).locale());
    }
}
