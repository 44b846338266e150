package org.etabli.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.LocalSlot;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.etabli.training.Enrolment;
import org.etabli.training.Enrolments;
import org.springframework.stereotype.Component;

/** Writes what a trainer tells somebody in a session: the frame in the reader's language, her own words as they are. */
@Component
class TrainerLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;
    private final Members members;
    private final Enrolments enrolments;

    TrainerLetterWriter(Stationery stationery, Venues venues, Members members, Enrolments enrolments) {
        this.stationery = stationery;
        this.venues = venues;
        this.members = members;
        this.enrolments = enrolments;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.TRAINER;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldByTrainer told = sheet.told(ToldByTrainer.class);
        return told.subject() != null
                ? told.subject()
                : sheet.own(
                        "subject",
                        told.courseName(),
                        slot(told, venues.get(told.venue())).day());
    }

    /** Nothing when the sign-off was taken back before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).filter(this::stands).map(this::letter);
    }

    private boolean stands(Sheet sheet) {
        return sheet.kind() != NoticeKind.TRAINING_PASSED
                || enrolments
                        .find(new EnrolmentId(sheet.row().subject()))
                        .filter(Enrolment::isSignedOff)
                        .isPresent();
    }

    private Letter letter(Sheet sheet) {
        ToldByTrainer told = sheet.told(ToldByTrainer.class);
        Venue venue = venues.get(told.venue());
        LocalSlot slot = slot(told, venue);
        String trainer =
                members.find(told.trainer()).map(MemberDetails::fullName).orElse(venue.name());
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", trainer, told.courseName(), slot.day(), slot, venue.name()),
                facts(sheet, told),
                remarks(sheet, told),
                sheet.link("notice.training.link", "/trainings"),
                sheet.say("notice.training.footer", venue.name()));
    }

    private static List<Fact> facts(Sheet sheet, ToldByTrainer told) {
        if (!told.grants().isEmpty()) {
            return List.of(sheet.fact("notice.trainer.opens", String.join(", ", told.grants())));
        }
        if (!told.gestures().isEmpty()) {
            return List.of(sheet.fact(
                    "notice.trainer.to-review",
                    told.gestures().stream()
                            .map(name -> name.in(sheet.language()))
                            .collect(Collectors.joining(", "))));
        }
        return List.of();
    }

    private static List<String> remarks(Sheet sheet, ToldByTrainer told) {
        return sheet.kind() == NoticeKind.TRAINING_MESSAGE
                ? Objects.requireNonNull(told.text())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of(sheet.own("what"));
    }

    private static LocalSlot slot(ToldByTrainer told, Venue venue) {
        return LocalSlot.of(told.slot(), venue.zone());
    }
}
