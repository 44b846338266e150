package org.etabli.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.identity.Logins;
import org.etabli.identity.PasswordLinks;
import org.etabli.joining.SignUp;
import org.etabli.joining.SignUps;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.SignUpId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who is about to become a member, and welcomes her; the secrets of its links are made here. */
@Component
class JoiningLetterWriter implements Correspondent {

    private final SignUps signUps;
    private final Members members;
    private final Venues venues;
    private final Plans plans;
    private final Logins logins;
    private final PasswordLinks passwords;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final JsonMapper json;
    private final String publicUrl;

    JoiningLetterWriter(
            SignUps signUps,
            Members members,
            Venues venues,
            Plans plans,
            Logins logins,
            PasswordLinks passwords,
            Phrasebook phrasebook,
            Clock clock,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.signUps = signUps;
        this.members = members;
        this.venues = venues;
        this.plans = plans;
        this.logins = logins;
        this.passwords = passwords;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.json = json;
        this.publicUrl = publicUrl;
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
                .map(signUp -> letter(row, signUp));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfJoining told = json.readValue(row.payload(), ToldOfJoining.class);
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                venues.get(told.venue()).name(),
                plans.get(told.plan()).name().in(reader.locale()));
    }

    private Letter letter(OutboxRow row, SignUp signUp) {
        NoticeKind kind = row.kind();
        Venue venue = venues.get(signUp.venue());
        Plan plan = plans.get(signUp.plan());
        MemberDetails reader = reader(signUp);
        Locale language = reader.locale();
        String name = plan.name().in(language);
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, kind.key("lead"), venue.name(), name),
                List.of(
                        new Fact(phrasebook.say(language, "notice.joining.plan"), name),
                        new Fact(phrasebook.say(language, "notice.joining.venue"), InvitationWriter.place(venue))),
                remarks(kind, signUp, language),
                link(kind, signUp, reader),
                phrasebook.say(language, kind.key("footer"), venue.name()),
                null,
                null);
    }

    private List<String> remarks(NoticeKind kind, SignUp signUp, Locale language) {
        List<String> remarks = new ArrayList<>();
        String reason = signUp.reason();
        if (kind == NoticeKind.PAPER_REFUSED && reason != null) {
            remarks.add(phrasebook.say(language, "notice.paper_refused.reason", reason));
        }
        if (kind == NoticeKind.JOINED && signUp.invoice() != null) {
            remarks.add(phrasebook.say(language, "notice.joined.invoice"));
        }
        if (kind == NoticeKind.SIGN_UP) {
            LocalDate last = signUp.createdAt()
                    .plus(SignUps.LIFE)
                    .atZone(venues.get(signUp.venue()).zone())
                    .toLocalDate();
            remarks.add(phrasebook.say(language, "notice.sign_up.until", last));
        }
        remarks.add(phrasebook.say(language, kind.key("what")));
        return remarks;
    }

    private Link link(NoticeKind kind, SignUp signUp, MemberDetails reader) {
        String address = publicUrl
                + (kind != NoticeKind.JOINED
                        ? "/sign-up/" + signUps.issueLink(signUp.id())
                        : logins.has(reader.id())
                                ? "/home"
                                : "/password/" + passwords.issue(reader.id(), PasswordLinks.Purpose.INVITATION));
        boolean password = address.contains("/password/");
        return new Link(phrasebook.say(reader.locale(), password ? "notice.account.link" : kind.key("link")), address);
    }

    /** Herself once she is a member, else what she said of herself. */
    private MemberDetails reader(SignUp signUp) {
        MemberId member = signUp.member();
        return member != null
                ? members.get(member)
                : new MemberDetails(
                        new MemberId(signUp.id().value()),
                        signUp.firstName(),
                        signUp.lastName(),
                        signUp.email(),
                        null,
                        null,
                        signUp.locale(),
                        null,
                        false,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
