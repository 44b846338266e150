package org.etabli.notice;

import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Writes the letter of a reservation from what is known when it is sent: today's names, and what was agreed. */
@Component
class ReservationLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;
    private final Resources resources;
    private final ReservationLetterBody body;
    private final InvitationWriter invitations;

    ReservationLetterWriter(
            Stationery stationery,
            Venues venues,
            Resources resources,
            ReservationLetterBody body,
            InvitationWriter invitations) {
        this.stationery = stationery;
        this.venues = venues;
        this.resources = resources;
        this.body = body;
        this.invitations = invitations;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RESERVATION;
    }

    /** A reminder is no use to who does not come any more. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).map(this::scene).filter(body::isStillTrue).map(this::letter);
    }

    @Override
    public String subject(Sheet sheet) {
        return subject(scene(sheet));
    }

    private static String subject(Scene scene) {
        return scene.sheet().own("subject", scene.thing(), scene.when());
    }

    private Scene scene(Sheet sheet) {
        Told told = sheet.told(Told.class);
        return new Scene(
                sheet,
                new ReservationId(sheet.row().subject()),
                told,
                venues.get(told.venue()),
                resources.find(told.resource()).orElse(null),
                resources.findUnit(told.unit()).orElse(null));
    }

    private Letter letter(Scene scene) {
        Sheet sheet = scene.sheet();
        NoticeKind kind = sheet.kind();
        return sheet.letter(
                        Sender.of(scene.venue()),
                        subject(scene),
                        body.lead(scene),
                        body.facts(scene),
                        body.remarks(scene),
                        sheet.link(kind.takesPlace() ? "notice.link" : "notice.link.over", "/home"),
                        sheet.say("notice.footer", scene.venue().name()))
                .with(kind.entersCalendars() ? invitation(scene) : null);
    }

    private Invitation invitation(Scene scene) {
        return invitations.write(
                scene,
                scene.say("notice.summary", scene.thing(), scene.venue().name()),
                scene.say("notice.about", scene.sheet().address("/home")));
    }
}
