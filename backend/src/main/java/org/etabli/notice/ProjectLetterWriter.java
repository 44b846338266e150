package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who is asked to be named in a project, and to the author of one that is hidden or shown again. */
@Component
class ProjectLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    ProjectLetterWriter(
            Members members,
            Venues venues,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.PROJECT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return phrasebook.say(
                reader.locale(), row.kind().key("subject"), told(row).title());
    }

    /** Empty for who has no address. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return members.find(row.recipient())
                .filter(reader -> reader.email() != null)
                .map(reader -> letter(row, reader));
    }

    private Letter letter(OutboxRow row, MemberDetails reader) {
        ToldOfProject told = told(row);
        Locale language = reader.locale();
        Venue venue = venues.get(told.venue());
        String who =
                Objects.requireNonNullElseGet(told.by(), () -> phrasebook.say(language, "notice.project.somebody"));
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), told.title(), who, venue.name()),
                List.of(),
                told.reason() == null
                        ? List.of(phrasebook.say(language, row.kind().key("next")))
                        : List.of(
                                told.reason(),
                                phrasebook.say(language, row.kind().key("next"))),
                new Link(phrasebook.say(language, "notice.project.link"), publicUrl + "/my-projects"),
                phrasebook.say(language, "notice.footer", venue.name()),
                null,
                null);
    }

    private ToldOfProject told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfProject.class);
    }
}
