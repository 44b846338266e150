package org.etabli.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Tells the holder of an authorisation that it ends, and which sessions would renew it. */
@Component
class RenewalLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;
    private final Authorisations authorisations;
    private final NextSessions next;

    RenewalLetterWriter(Stationery stationery, Venues venues, Authorisations authorisations, NextSessions next) {
        this.stationery = stationery;
        this.venues = venues;
        this.authorisations = authorisations;
        this.next = next;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RENEWAL;
    }

    @Override
    public String subject(Sheet sheet) {
        return authorisations
                .findType(told(sheet).type())
                .map(type -> sheet.own("subject", type.name(), last(sheet, venueOf(type))))
                .orElseGet(() -> sheet.called(Optional.empty()));
    }

    /** Nothing when she holds none that ends then any more: it was renewed, or revoked, before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery
                .sheet(row)
                .filter(this::stands)
                .flatMap(sheet -> authorisations.findType(told(sheet).type()).map(type -> letter(sheet, type)));
    }

    private boolean stands(Sheet sheet) {
        ToldOfRenewal told = told(sheet);
        return authorisations.listOf(sheet.reader().id()).stream()
                .anyMatch(held -> held.type().id().equals(told.type())
                        && held.revokedAt() == null
                        && told.until().equals(held.expiresAt()));
    }

    private Letter letter(Sheet sheet, AuthorisationType type) {
        Venue venue = venueOf(type);
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", type.name(), last(sheet, venue)),
                List.of(),
                remarks(sheet, type),
                sheet.link("notice.training.link", "/trainings"),
                sheet.say("notice.footer", venue.name()));
    }

    private List<String> remarks(Sheet sheet, AuthorisationType type) {
        List<String> coming = next.of(course -> course.grants().contains(type), sheet.language());
        String how = coming.isEmpty() ? "notice.authorisation.ask" : "notice.authorisation.renew";
        return Stream.concat(Stream.of(sheet.say(how)), coming.stream()).toList();
    }

    /** The last day with it. */
    private static LocalDate last(Sheet sheet, Venue venue) {
        return told(sheet).until().minusMillis(1).atZone(venue.zone()).toLocalDate();
    }

    private Venue venueOf(AuthorisationType type) {
        return venues.findFirst(type.operator()).orElseThrow();
    }

    private static ToldOfRenewal told(Sheet sheet) {
        return sheet.told(ToldOfRenewal.class);
    }
}
