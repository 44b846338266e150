package org.etabli.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a member that something she may operate was suspended, given back, or earned by her practice. */
@Component
class RightLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Authorisations authorisations;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String address;

    RightLetterWriter(
            Members members,
            Venues venues,
            Authorisations authorisations,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.authorisations = authorisations;
        this.phrasebook = phrasebook;
        this.json = json;
        this.address = publicUrl + "/";
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RIGHT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return authorisations
                .findType(told(row).type())
                .map(type -> phrasebook.say(reader.locale(), row.kind().key("subject"), type.name()))
                .orElseGet(() -> phrasebook.say(reader.locale(), "notice.thing.gone"));
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return members.find(row.recipient())
                .filter(reader -> reader.email() != null)
                .flatMap(reader -> authorisations.findType(told(row).type()).map(type -> letter(row, reader, type)));
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
                lead(row, language, type),
                List.of(),
                remarks(row, language, venue.zone()),
                new Link(phrasebook.say(language, "notice.right.link"), address),
                phrasebook.say(language, "notice.footer", venue.name()),
                null,
                null);
    }

    private String lead(OutboxRow row, Locale language, AuthorisationType type) {
        Integer minutes = told(row).minutes();
        return minutes == null
                ? phrasebook.say(language, row.kind().key("lead"), type.name())
                : phrasebook.say(language, row.kind().key("lead"), type.name(), Duration.ofMinutes(minutes));
    }

    private List<String> remarks(OutboxRow row, Locale language, ZoneId zone) {
        ToldOfRight told = told(row);
        return switch (row.kind()) {
            case RIGHT_SUSPENDED ->
                List.of(
                        phrasebook.say(language, "notice.right.reason", Objects.requireNonNull(told.reason())),
                        ends(language, told.until(), zone, "notice.right.suspended"),
                        phrasebook.say(language, "notice.right.reservations"));
            case RIGHT_EARNED, RIGHT_PROLONGED -> List.of(ends(language, told.until(), zone, "notice.right.valid"));
            default -> List.of();
        };
    }

    private String ends(Locale language, @Nullable Instant until, ZoneId zone, String key) {
        return until == null
                ? phrasebook.say(language, key + "-open")
                : phrasebook.say(
                        language,
                        key + "-until",
                        until.minusMillis(1).atZone(zone).toLocalDate());
    }

    private Venue venueOf(AuthorisationType type) {
        return venues.findFirst(type.operator()).orElseThrow();
    }

    private ToldOfRight told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfRight.class);
    }
}
