package org.etabli.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.identity.Logins;
import org.etabli.identity.PasswordLinks;
import org.etabli.identity.PasswordLinks.Purpose;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what someone is told about her account, with a link whose secret is made here and stands nowhere else. */
@Component
class AccountLetterWriter implements Correspondent {

    private static final ZoneId BEFORE_ANY_VENUE = ZoneId.of("Europe/Paris");

    private final Members members;
    private final Venues venues;
    private final Logins logins;
    private final PasswordLinks links;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final JsonMapper json;
    private final String publicUrl;

    AccountLetterWriter(
            Members members,
            Venues venues,
            Logins logins,
            PasswordLinks links,
            Phrasebook phrasebook,
            Clock clock,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.logins = logins;
        this.links = links;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.ACCOUNT;
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return write(notice(row));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return subject(notice(row), reader, sender(notice(row).from()));
    }

    private AccountNotice notice(OutboxRow row) {
        return new AccountNotice(
                row.id(), row.kind(), row.recipient(), json.readValue(row.payload(), AccountNotice.From.class));
    }

    private String subject(AccountNotice notice, MemberDetails reader, Sender sender) {
        return phrasebook.say(reader.locale(), notice.kind().key("subject"), sender.name());
    }

    /** Empty when the reader has a password already and is not in need of an invitation. */
    private Optional<Letter> write(AccountNotice notice) {
        boolean invitation = notice.kind() == NoticeKind.INVITATION;
        if (invitation && logins.has(notice.recipient())) {
            return Optional.empty();
        }
        Purpose purpose = invitation ? Purpose.INVITATION : Purpose.FORGOTTEN;
        MemberDetails reader = members.get(notice.recipient());
        String token = links.issue(reader.id(), purpose);
        return Optional.of(letter(notice, reader, purpose, publicUrl + "/password/" + token));
    }

    private Letter letter(AccountNotice notice, MemberDetails reader, Purpose purpose, String address) {
        Sender sender = sender(notice.from());
        NoticeKind kind = notice.kind();
        Locale language = reader.locale();
        LocalDate last = clock.instant().plus(purpose.life()).atZone(zone()).toLocalDate();
        return new Letter(
                notice.id(),
                sender,
                reader,
                null,
                subject(notice, reader, sender),
                phrasebook.say(language, kind.key("lead"), sender.name()),
                List.of(),
                List.of(
                        phrasebook.say(language, kind.key("what"), sender.name()),
                        phrasebook.say(language, "notice.account.once", last),
                        phrasebook.say(language, kind.key("else"))),
                new Link(phrasebook.say(language, "notice.account.link"), address),
                phrasebook.say(language, kind.key("footer"), sender.name()),
                null,
                null);
    }

    private Sender sender(AccountNotice.From from) {
        return Optional.ofNullable(from.venueId())
                .map(VenueId::new)
                .flatMap(venues::find)
                .map(Sender::of)
                .orElseGet(() -> new Sender(venues.networkName().orElse("Établi"), null, null));
    }

    private ZoneId zone() {
        return venues.list().stream().findFirst().map(Venue::zone).orElse(BEFORE_ANY_VENUE);
    }
}
