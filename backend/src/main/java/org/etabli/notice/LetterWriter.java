package org.etabli.notice;

import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ReservationId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the letter of a notice from what is known when it is sent: the reader's address and language, today's names. */
@Component
class LetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Resources resources;
    private final Phrasebook phrasebook;
    private final LetterBody body;
    private final InvitationWriter invitations;
    private final JsonMapper json;
    private final String home;

    LetterWriter(
            Members members,
            Venues venues,
            Resources resources,
            Phrasebook phrasebook,
            LetterBody body,
            InvitationWriter invitations,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.resources = resources;
        this.phrasebook = phrasebook;
        this.body = body;
        this.invitations = invitations;
        this.json = json;
        this.home = publicUrl + "/home";
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RESERVATION;
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return write(notice(row));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return subject(scene(notice(row), reader));
    }

    private Notice notice(OutboxRow row) {
        return new Notice(
                row.id(),
                row.kind(),
                new ReservationId(row.subject()),
                row.recipient(),
                json.readValue(row.payload(), Told.class),
                row.writtenAt());
    }

    /** Empty when there is nothing to say any more, or no address to say it to. */
    Optional<Letter> write(Notice notice) {
        Scene scene = scene(notice, members.get(notice.recipient()));
        return scene.reader().email() != null && body.isStillTrue(scene)
                ? Optional.of(letter(scene))
                : Optional.empty();
    }

    private static String subject(Scene scene) {
        return scene.say(scene.notice().kind().key("subject"), scene.thing(), scene.when());
    }

    private Scene scene(Notice notice, MemberDetails reader) {
        return new Scene(
                notice,
                reader,
                venues.get(notice.told().venue()),
                resources.find(notice.told().resource()).orElse(null),
                resources.findUnit(notice.told().unit()).orElse(null),
                phrasebook);
    }

    private Letter letter(Scene scene) {
        NoticeKind kind = scene.notice().kind();
        return new Letter(
                scene.notice().id(),
                Sender.of(scene.venue()),
                scene.reader(),
                null,
                subject(scene),
                body.lead(scene),
                body.facts(scene),
                body.remarks(scene),
                new Link(scene.say(kind.takesPlace() ? "notice.link" : "notice.link.over"), home),
                scene.say("notice.footer", scene.venue().name()),
                kind.entersCalendars() ? invitation(scene) : null,
                null);
    }

    private Invitation invitation(Scene scene) {
        return invitations.write(
                scene.notice(),
                scene.reader(),
                scene.venue(),
                scene.say("notice.summary", scene.thing(), scene.venue().name()),
                scene.say("notice.about", home));
    }
}
