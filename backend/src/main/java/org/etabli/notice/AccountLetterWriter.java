package org.etabli.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.etabli.identity.Logins;
import org.etabli.identity.PasswordLinks;
import org.etabli.identity.PasswordLinks.Purpose;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Writes what someone is told about her account, with a link whose secret is made here and stands nowhere else. */
@Component
class AccountLetterWriter implements Correspondent {

    private static final ZoneId BEFORE_ANY_VENUE = ZoneId.of("Europe/Paris");

    private final Stationery stationery;
    private final Venues venues;
    private final Logins logins;
    private final PasswordLinks links;
    private final Clock clock;

    AccountLetterWriter(Stationery stationery, Venues venues, Logins logins, PasswordLinks links, Clock clock) {
        this.stationery = stationery;
        this.venues = venues;
        this.logins = logins;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.ACCOUNT;
    }

    /** Empty when the reader has a password already and is not in need of an invitation. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return row.kind() == NoticeKind.INVITATION && logins.has(row.recipient())
                ? Optional.empty()
                : stationery.sheet(row).map(this::letter);
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", sender(sheet).name());
    }

    private Letter letter(Sheet sheet) {
        Purpose purpose = sheet.kind() == NoticeKind.INVITATION ? Purpose.INVITATION : Purpose.FORGOTTEN;
        Sender sender = sender(sheet);
        LocalDate last = clock.instant().plus(purpose.life()).atZone(zone()).toLocalDate();
        return sheet.letter(
                sender,
                subject(sheet),
                sheet.own("lead", sender.name()),
                List.of(),
                List.of(sheet.own("what", sender.name()), sheet.say("notice.account.once", last), sheet.own("else")),
                sheet.link(
                        "notice.account.link",
                        "/password/" + links.issue(sheet.reader().id(), purpose)),
                sheet.own("footer", sender.name()));
    }

    private Sender sender(Sheet sheet) {
        return Optional.ofNullable(sheet.told(ToldOfAccount.class).venueId())
                .map(VenueId::new)
                .flatMap(venues::find)
                .map((Venue venue) -> Sender.of(venue))
                .orElseGet(() -> new Sender(venues.networkName().orElse("Établi"), null, null));
    }

    private ZoneId zone() {
        return venues.list().stream().findFirst().map(Venue::zone).orElse(BEFORE_ANY_VENUE);
    }
}
