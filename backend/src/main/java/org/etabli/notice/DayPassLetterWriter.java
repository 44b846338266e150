package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.daypass.DayPass;
import org.etabli.daypass.DayPasses;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Writes to who bought one day, at the address that she gave for it; the secret of her link is made here. */
@Component
class DayPassLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final DayPasses passes;
    private final Agendas agendas;
    private final Venues venues;
    private final Resources resources;
    private final InvitationWriter invitations;

    DayPassLetterWriter(
            Stationery stationery,
            DayPasses passes,
            Agendas agendas,
            Venues venues,
            Resources resources,
            InvitationWriter invitations) {
        this.stationery = stationery;
        this.passes = passes;
        this.agendas = agendas;
        this.venues = venues;
        this.resources = resources;
        this.invitations = invitations;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.DAY_PASS;
    }

    /** Empty when she is forgotten, or has given the day up before she was told that it is hers. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return passes.find(new DayPassId(row.subject()))
                .filter(pass -> row.kind() == NoticeKind.DAY_PASS_CANCELLED || pass.state() == DayPass.State.CONFIRMED)
                .flatMap(pass -> stationery.sheet(row, reader(row, pass)).map(sheet -> letter(sheet, pass)));
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfDayPass told = sheet.told(ToldOfDayPass.class);
        return sheet.say(
                sheet.kind().key("subject") + told.half(),
                venues.get(told.venue()).name(),
                told.day());
    }

    private Letter letter(Sheet sheet, DayPass pass) {
        Venue venue = venues.get(pass.venue());
        Scene scene = scene(sheet, pass, venue);
        boolean comes = sheet.kind() == NoticeKind.DAY_PASS;
        Link link = sheet.link(sheet.kind().key("link"), comes ? "/day-pass/" + passes.issueLink(pass.id()) : "");
        return sheet.letter(
                        Sender.of(venue),
                        subject(sheet),
                        sheet.own("lead", scene.thing(), scene.when(), venue.name()),
                        facts(scene, pass, comes),
                        remarks(sheet, pass, comes),
                        link,
                        sheet.say("notice.day_pass.footer", venue.name()))
                .with(invitations.write(
                        scene,
                        sheet.say("notice.summary", what(scene, pass), venue.name()),
                        sheet.say("notice.about", link.address())))
                .withCode(comes ? link.address() : null);
    }

    private Scene scene(Sheet sheet, DayPass pass, Venue venue) {
        ReservationDetails desk = agendas.get(Caller.of(pass.member(), Set.of()), pass.reservation());
        return new Scene(
                sheet,
                desk.id(),
                Told.of(desk),
                venue,
                resources.find(desk.resource()).orElse(null),
                resources.findUnit(desk.unit()).orElse(null));
    }

    private static List<Fact> facts(Scene scene, DayPass pass, boolean comes) {
        List<Fact> facts = new ArrayList<>();
        scene.addTo(facts, "when", scene.when());
        scene.addTo(facts, "what", what(scene, pass));
        scene.addTo(facts, "where", InvitationWriter.place(scene.venue()));
        if (comes) {
            scene.addTo(facts, "cost", scene.sheet().money(pass.price()));
            scene.addTo(facts, "directions", scene.venue().directions());
        }
        return facts;
    }

    /** A half says which. */
    private static String what(Scene scene, DayPass pass) {
        return pass.part().isHalf() ? scene.say("notice.day_pass.part." + pass.part(), scene.thing()) : scene.thing();
    }

    private static List<String> remarks(Sheet sheet, DayPass pass, boolean comes) {
        if (!comes) {
            return List.of(sheet.say("notice.day_pass_cancelled.what"));
        }
        return List.of(
                sheet.say(pass.isPaidByCard() ? "notice.day_pass.paid" : "notice.day_pass.due"),
                sheet.say("notice.day_pass.what"));
    }

    /** Herself, at the address that her member does not have. */
    private Reader reader(OutboxRow row, DayPass pass) {
        return new Reader(
                pass.member(), stationery.reader(row).name(), pass.email(), Phrasebook.nearest(pass.locale()));
    }
}
