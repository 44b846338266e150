package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.training.TrainingSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who takes part in a training session; her place goes into her calendar, and out of it again. */
@Component
class TrainingLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final InvitationWriter invitations;
    private final NextSessions next;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String address;

    TrainingLetterWriter(
            Members members,
            Venues venues,
            InvitationWriter invitations,
            NextSessions next,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.invitations = invitations;
        this.next = next;
        this.phrasebook = phrasebook;
        this.json = json;
        this.address = publicUrl + "/trainings";
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.TRAINING;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfTraining told = told(row);
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                told.courseName(),
                slot(told, venues.get(told.venue())).day());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return members.find(row.recipient())
                .filter(reader -> reader.email() != null)
                .map(reader -> letter(row, reader));
    }

    private Letter letter(OutboxRow row, MemberDetails reader) {
        ToldOfTraining told = told(row);
        Venue venue = venues.get(told.venue());
        Locale language = reader.locale();
        LocalSlot slot = slot(told, venue);
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), told.courseName(), slot.day(), slot, venue.name()),
                List.of(
                        new Fact(
                                phrasebook.say(language, "notice.fact.when"),
                                phrasebook.say(language, "notice.training.when", slot.day(), slot)),
                        new Fact(phrasebook.say(language, "notice.fact.where"), InvitationWriter.place(venue))),
                remarks(row.kind(), told, language),
                new Link(phrasebook.say(language, "notice.training.link"), address),
                phrasebook.say(language, "notice.training.footer", venue.name()),
                invitation(row, told, reader, venue),
                null);
    }

    private List<String> remarks(NoticeKind kind, ToldOfTraining told, Locale language) {
        String reason = told.reason();
        if (kind != NoticeKind.TRAINING_CALLED_OFF || reason == null) {
            return List.of(phrasebook.say(language, kind.key("what")));
        }
        List<String> others = next.of(course -> course.id().value().equals(told.courseId()), language);
        String what = phrasebook.say(language, others.isEmpty() ? kind.key("what") : "notice.training.others");
        return Stream.concat(
                        Stream.of(phrasebook.say(language, TrainingSession.reason(reason, told.least())), what),
                        others.stream())
                .toList();
    }

    private @Nullable Invitation invitation(OutboxRow row, ToldOfTraining told, MemberDetails reader, Venue venue) {
        if (row.kind() == NoticeKind.TRAINING_WAITING) {
            return null;
        }
        boolean comes = row.kind() != NoticeKind.TRAINING_LEFT && row.kind() != NoticeKind.TRAINING_CALLED_OFF;
        return invitations.write(
                new InvitationWriter.Entry(
                        row.subject(),
                        told.sequence(),
                        told.slot(),
                        comes ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED,
                        row.writtenAt()),
                reader,
                venue,
                phrasebook.say(reader.locale(), "notice.summary", told.courseName(), venue.name()),
                phrasebook.say(reader.locale(), "notice.about", address));
    }

    private static LocalSlot slot(ToldOfTraining told, Venue venue) {
        return LocalSlot.of(told.slot(), venue.zone());
    }

    private ToldOfTraining told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfTraining.class);
    }
}
