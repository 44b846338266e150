package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.etabli.training.TrainingSession;
import org.springframework.stereotype.Component;

/** Writes to who takes part in a training session; her place goes into her calendar, and out of it again. */
@Component
class TrainingLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;
    private final InvitationWriter invitations;
    private final NextSessions next;

    TrainingLetterWriter(Stationery stationery, Venues venues, InvitationWriter invitations, NextSessions next) {
        this.stationery = stationery;
        this.venues = venues;
        this.invitations = invitations;
        this.next = next;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.TRAINING;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfTraining told = sheet.told(ToldOfTraining.class);
        return sheet.own(
                "subject",
                told.courseName(),
                slot(told, venues.get(told.venue())).day());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).map(this::letter);
    }

    private Letter letter(Sheet sheet) {
        ToldOfTraining told = sheet.told(ToldOfTraining.class);
        Venue venue = venues.get(told.venue());
        LocalSlot slot = slot(told, venue);
        return sheet.letter(
                        Sender.of(venue),
                        subject(sheet),
                        sheet.own("lead", told.courseName(), slot.day(), slot, venue.name()),
                        List.of(
                                sheet.fact("notice.fact.when", sheet.say("notice.training.when", slot.day(), slot)),
                                sheet.fact("notice.fact.where", InvitationWriter.place(venue))),
                        remarks(sheet, told),
                        sheet.link("notice.training.link", "/trainings"),
                        sheet.say("notice.training.footer", venue.name()))
                .with(sheet.kind() == NoticeKind.TRAINING_WAITING ? null : invitation(sheet, told, venue));
    }

    private List<String> remarks(Sheet sheet, ToldOfTraining told) {
        String reason = told.reason();
        if (sheet.kind() != NoticeKind.TRAINING_CALLED_OFF || reason == null) {
            return List.of(sheet.own("what"));
        }
        List<String> others = next.of(course -> course.id().value().equals(told.courseId()), sheet.language());
        String what = others.isEmpty() ? sheet.own("what") : sheet.say("notice.training.others");
        return Stream.concat(Stream.of(sheet.say(TrainingSession.reason(reason, told.least())), what), others.stream())
                .toList();
    }

    private Invitation invitation(Sheet sheet, ToldOfTraining told, Venue venue) {
        boolean comes = sheet.kind() != NoticeKind.TRAINING_LEFT && sheet.kind() != NoticeKind.TRAINING_CALLED_OFF;
        return invitations.write(
                new InvitationWriter.Entry(
                        sheet.row().subject(),
                        told.sequence(),
                        told.slot(),
                        comes ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED,
                        sheet.row().writtenAt()),
                sheet.reader(),
                venue,
                sheet.say("notice.summary", told.courseName(), venue.name()),
                sheet.say("notice.about", sheet.address("/trainings")));
    }

    private static LocalSlot slot(ToldOfTraining told, Venue venue) {
        return LocalSlot.of(told.slot(), venue.zone());
    }
}
