package org.etabli.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a member that something she may operate was suspended, given back, or earned by her practice. */
@Component
class AuthorisationLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;
    private final Authorisations authorisations;

    AuthorisationLetterWriter(Stationery stationery, Venues venues, Authorisations authorisations) {
        this.stationery = stationery;
        this.venues = venues;
        this.authorisations = authorisations;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.AUTHORISATION;
    }

    @Override
    public String subject(Sheet sheet) {
        return authorisations
                .findType(told(sheet).type())
                .map(type -> sheet.own("subject", type.name()))
                .orElseGet(() -> sheet.called(Optional.empty()));
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery
                .sheet(row)
                .flatMap(sheet -> authorisations.findType(told(sheet).type()).map(type -> letter(sheet, type)));
    }

    private Letter letter(Sheet sheet, AuthorisationType type) {
        Venue venue = venues.findFirst(type.operator()).orElseThrow();
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                lead(sheet, type),
                List.of(),
                remarks(sheet, venue.zone()),
                sheet.link("notice.right.link", "/"),
                sheet.say("notice.footer", venue.name()));
    }

    private static String lead(Sheet sheet, AuthorisationType type) {
        Integer minutes = told(sheet).minutes();
        return minutes == null
                ? sheet.own("lead", type.name())
                : sheet.own("lead", type.name(), Duration.ofMinutes(minutes));
    }

    private static List<String> remarks(Sheet sheet, ZoneId zone) {
        ToldOfAuthorisation told = told(sheet);
        return switch (sheet.kind()) {
            case RIGHT_SUSPENDED ->
                List.of(
                        sheet.say("notice.right.reason", Objects.requireNonNull(told.reason())),
                        ends(sheet, told.until(), zone, "notice.right.suspended"),
                        sheet.say("notice.right.reservations"));
            case RIGHT_EARNED, RIGHT_PROLONGED -> List.of(ends(sheet, told.until(), zone, "notice.right.valid"));
            default -> List.of();
        };
    }

    private static String ends(Sheet sheet, @Nullable Instant until, ZoneId zone, String key) {
        return until == null
                ? sheet.say(key + "-open")
                : sheet.say(key + "-until", until.minusMillis(1).atZone(zone).toLocalDate());
    }

    private static ToldOfAuthorisation told(Sheet sheet) {
        return sheet.told(ToldOfAuthorisation.class);
    }
}
