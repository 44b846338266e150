package org.etabli.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.identity.Logins;
import org.etabli.identity.PasswordLinks;
import org.etabli.identity.PasswordLinks.Purpose;
import org.etabli.joining.SignUp;
import org.etabli.joining.SignUps;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.SignUpId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plans;
import org.springframework.stereotype.Component;

/** Writes to who is about to become a member, and welcomes her; the secrets of its links are made here. */
@Component
class JoiningLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final SignUps signUps;
    private final Venues venues;
    private final Plans plans;
    private final Logins logins;
    private final PasswordLinks passwords;

    JoiningLetterWriter(
            Stationery stationery,
            SignUps signUps,
            Venues venues,
            Plans plans,
            Logins logins,
            PasswordLinks passwords) {
        this.stationery = stationery;
        this.signUps = signUps;
        this.venues = venues;
        this.plans = plans;
        this.logins = logins;
        this.passwords = passwords;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.JOINING;
    }

    /** Empty when she is forgotten, or has done meanwhile what the letter asks for. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return signUps.find(new SignUpId(row.subject()))
                .filter(signUp -> row.kind() == NoticeKind.JOINED || signUp.state() != SignUp.State.DONE)
                .flatMap(signUp -> sheet(row, signUp).map(sheet -> letter(sheet, signUp)));
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfJoining told = sheet.told(ToldOfJoining.class);
        return sheet.own(
                "subject",
                venues.get(told.venue()).name(),
                plans.get(told.plan()).name());
    }

    private Letter letter(Sheet sheet, SignUp signUp) {
        Venue venue = venues.get(signUp.venue());
        String plan = plans.get(signUp.plan()).name().in(sheet.language());
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", venue.name(), plan),
                List.of(
                        sheet.fact("notice.joining.plan", plan),
                        sheet.fact("notice.joining.venue", InvitationWriter.place(venue))),
                remarks(sheet, signUp, venue.zone()),
                link(sheet, signUp),
                sheet.own("footer", venue.name()));
    }

    private static List<String> remarks(Sheet sheet, SignUp signUp, ZoneId zone) {
        List<String> remarks = new ArrayList<>();
        NoticeKind kind = sheet.kind();
        String reason = signUp.reason();
        if (kind == NoticeKind.PAPER_REFUSED && reason != null) {
            remarks.add(sheet.own("reason", reason));
        }
        if (kind == NoticeKind.JOINED && signUp.invoice() != null) {
            remarks.add(sheet.own("invoice"));
        }
        if (kind == NoticeKind.SIGN_UP) {
            remarks.add(sheet.own(
                    "until", signUp.createdAt().plus(SignUps.LIFE).atZone(zone).toLocalDate()));
        }
        remarks.add(sheet.own("what"));
        return remarks;
    }

    private Link link(Sheet sheet, SignUp signUp) {
        if (sheet.kind() != NoticeKind.JOINED) {
            return sheet.link(sheet.kind().key("link"), "/sign-up/" + signUps.issueLink(signUp.id()));
        }
        MemberId member = sheet.reader().id();
        return logins.has(member)
                ? sheet.link(sheet.kind().key("link"), "/home")
                : sheet.link("notice.account.link", "/password/" + passwords.issue(member, Purpose.INVITATION));
    }

    /** For herself once she is a member, else for who she said that she is. */
    private Optional<Sheet> sheet(OutboxRow row, SignUp signUp) {
        return signUp.member() != null
                ? stationery.sheet(row)
                : stationery.sheet(
                        row,
                        new Reader(
                                new MemberId(signUp.id().value()),
                                signUp.firstName() + " " + signUp.lastName(),
                                signUp.email(),
                                signUp.locale()));
    }
}
