package org.etabli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.etabli.daypass.DayPass;
import org.etabli.daypass.DayPasses;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who bought one day, at the address that she gave for it; the secret of her link is made here. */
@Component
class DayPassLetterWriter implements Correspondent {

    private final DayPasses passes;
    private final Agendas agendas;
    private final Members members;
    private final Venues venues;
    private final Resources resources;
    private final InvitationWriter invitations;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    DayPassLetterWriter(
            DayPasses passes,
            Agendas agendas,
            Members members,
            Venues venues,
            Resources resources,
            InvitationWriter invitations,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.passes = passes;
        this.agendas = agendas;
        this.members = members;
        this.venues = venues;
        this.resources = resources;
        this.invitations = invitations;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
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
                .map(pass -> letter(row, pass));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfDayPass told = json.readValue(row.payload(), ToldOfDayPass.class);
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject") + told.half(),
                venues.get(told.venue()).name(),
                told.day());
    }

    private Letter letter(OutboxRow row, DayPass pass) {
        NoticeKind kind = row.kind();
        Venue venue = venues.get(pass.venue());
        MemberDetails reader = reader(pass);
        ReservationDetails desk = agendas.get(Caller.of(pass.member(), Set.of()), pass.reservation());
        Notice notice = new Notice(row.id(), kind, desk.id(), pass.member(), Told.of(desk), row.writtenAt());
        Scene scene = new Scene(
                notice,
                reader,
                venue,
                resources.find(desk.resource()).orElse(null),
                resources.findUnit(desk.unit()).orElse(null),
                phrasebook);
        boolean comes = kind == NoticeKind.DAY_PASS;
        String address = comes ? publicUrl + "/day-pass/" + passes.issueLink(pass.id()) : publicUrl;
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                scene.say(kind.key("lead"), scene.thing(), scene.when(), venue.name()),
                facts(scene, pass, comes),
                remarks(scene, pass, comes),
                new Link(scene.say(kind.key("link")), address),
                scene.say("notice.day_pass.footer", venue.name()),
                invitations.write(
                        notice,
                        reader,
                        venue,
                        scene.say("notice.summary", what(scene, pass), venue.name()),
                        scene.say("notice.about", address)),
                null,
                comes ? address : null);
    }

    private List<Fact> facts(Scene scene, DayPass pass, boolean comes) {
        List<Fact> facts = new ArrayList<>();
        add(facts, scene, "when", scene.when());
        add(facts, scene, "what", what(scene, pass));
        add(facts, scene, "where", InvitationWriter.place(scene.venue()));
        if (comes) {
            add(facts, scene, "cost", phrasebook.money(scene.language(), pass.price()));
            add(facts, scene, "directions", scene.venue().directions());
        }
        return facts;
    }

    /** A half says which. */
    private static String what(Scene scene, DayPass pass) {
        return pass.part().isHalf() ? scene.say("notice.day_pass.part." + pass.part(), scene.thing()) : scene.thing();
    }

    private static List<String> remarks(Scene scene, DayPass pass, boolean comes) {
        if (!comes) {
            return List.of(scene.say("notice.day_pass_cancelled.what"));
        }
        return List.of(
                scene.say(pass.isPaidByCard() ? "notice.day_pass.paid" : "notice.day_pass.due"),
                scene.say("notice.day_pass.what"));
    }

    private static void add(List<Fact> facts, Scene scene, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(scene.say("notice.fact." + name), value));
        }
    }

    /** Herself, at the address that her member does not have. */
    private MemberDetails reader(DayPass pass) {
        Locale language = Phrasebook.nearest(pass.locale());
        return members.get(pass.member()).reachedAt(pass.email(), language);
    }
}
