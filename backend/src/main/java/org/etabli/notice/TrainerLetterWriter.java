package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.training.Enrolment;
import org.etabli.training.Enrolments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a trainer tells somebody in a session: the frame in the reader's language, her own words as they are. */
@Component
class TrainerLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Enrolments enrolments;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String address;

    TrainerLetterWriter(
            Members members,
            Venues venues,
            Enrolments enrolments,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.enrolments = enrolments;
        this.phrasebook = phrasebook;
        this.json = json;
        this.address = publicUrl + "/trainings";
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.TRAINER;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldByTrainer told = told(row);
        return told.subject() != null
                ? told.subject()
                : phrasebook.say(
                        reader.locale(),
                        row.kind().key("subject"),
                        told.courseName(),
                        slot(told, venues.get(told.venue())).day());
    }

    /** Nothing when the sign-off was taken back before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        boolean stands = row.kind() != NoticeKind.TRAINING_PASSED
                || enrolments
                        .find(new EnrolmentId(row.subject()))
                        .filter(Enrolment::isSignedOff)
                        .isPresent();
        return members.find(row.recipient())
                .filter(reader -> stands && reader.email() != null)
                .map(reader -> letter(row, reader));
    }

    private Letter letter(OutboxRow row, MemberDetails reader) {
        ToldByTrainer told = told(row);
        Venue venue = venues.get(told.venue());
        Locale language = reader.locale();
        LocalSlot slot = slot(told, venue);
        String trainer =
                members.find(told.trainer()).map(MemberDetails::fullName).orElse(venue.name());
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(
                        language, row.kind().key("lead"), trainer, told.courseName(), slot.day(), slot, venue.name()),
                facts(told, language),
                remarks(row.kind(), told, language),
                new Link(phrasebook.say(language, "notice.training.link"), address),
                phrasebook.say(language, "notice.training.footer", venue.name()),
                null,
                null);
    }

    private List<Fact> facts(ToldByTrainer told, Locale language) {
        if (!told.grants().isEmpty()) {
            return List.of(
                    new Fact(phrasebook.say(language, "notice.trainer.opens"), String.join(", ", told.grants())));
        }
        if (!told.gestures().isEmpty()) {
            return List.of(new Fact(
                    phrasebook.say(language, "notice.trainer.to-review"),
                    told.gestures().stream().map(name -> name.in(language)).collect(Collectors.joining(", "))));
        }
        return List.of();
    }

    private List<String> remarks(NoticeKind kind, ToldByTrainer told, Locale language) {
        return kind == NoticeKind.TRAINING_MESSAGE
                ? Objects.requireNonNull(told.text())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of(phrasebook.say(language, kind.key("what")));
    }

    private static LocalSlot slot(ToldByTrainer told, Venue venue) {
        return LocalSlot.of(told.slot(), venue.zone());
    }

    private ToldByTrainer told(OutboxRow row) {
        return json.readValue(row.payload(), ToldByTrainer.class);
    }
}
