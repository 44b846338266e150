package org.etabli.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the holder of an authorisation that it ends, and which sessions would renew it. */
@Component
class AuthorisationLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Authorisations authorisations;
    private final NextSessions next;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String address;

    AuthorisationLetterWriter(
            Members members,
            Venues venues,
            Authorisations authorisations,
            NextSessions next,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.authorisations = authorisations;
        this.next = next;
        this.phrasebook = phrasebook;
        this.json = json;
        this.address = publicUrl + "/trainings";
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.AUTHORISATION;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return authorisations
                .findType(told(row).type())
                .map(type -> phrasebook.say(
                        reader.locale(), row.kind().key("subject"), type.name(), last(row, venueOf(type))))
                .orElseGet(() -> phrasebook.say(reader.locale(), "notice.thing.gone"));
    }

    /** Nothing when she holds none that ends then any more: it was renewed, or revoked, before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        ToldOfAuthorisation told = told(row);
        boolean stands = authorisations.listOf(row.recipient()).stream()
                .anyMatch(held -> held.type().id().equals(told.type())
                        && held.revokedAt() == null
                        && told.until().equals(held.expiresAt()));
        return members.find(row.recipient())
                .filter(reader -> stands && reader.email() != null)
                .flatMap(reader -> authorisations.findType(told.type()).map(type -> letter(row, reader, type)));
    }

    private Letter letter(OutboxRow row, MemberDetails reader, AuthorisationType type) {
        Locale language = reader.locale();
        Venue venue = venueOf(type);
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), type.name(), last(row, venue)),
                List.<Fact>of(),
                remarks(language, type),
                new Link(phrasebook.say(language, "notice.training.link"), address),
                phrasebook.say(language, "notice.footer", venue.name()),
                null,
                null);
    }

    private List<String> remarks(Locale language, AuthorisationType type) {
        List<String> coming = next.of(course -> course.grants().contains(type), language);
        String how = coming.isEmpty() ? "notice.authorisation.ask" : "notice.authorisation.renew";
        return Stream.concat(Stream.of(phrasebook.say(language, how)), coming.stream())
                .toList();
    }

    /** The last day with it. */
    private LocalDate last(OutboxRow row, Venue venue) {
        return told(row).until().minusMillis(1).atZone(venue.zone()).toLocalDate();
    }

    private Venue venueOf(AuthorisationType type) {
        return venues.findFirst(type.operator()).orElseThrow();
    }

    private ToldOfAuthorisation told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfAuthorisation.class);
    }
}
