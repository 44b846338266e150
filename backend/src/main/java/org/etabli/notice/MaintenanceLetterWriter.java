package org.etabli.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.Phrasebook;
import org.etabli.maintenance.MaintenanceBoard;
import org.etabli.maintenance.MaintenancePlan;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who looks after a machine what it needs, and since when or from when on. */
@Component
class MaintenanceLetterWriter implements Correspondent {

    private final MaintenanceBoard board;
    private final Members members;
    private final Venues venues;
    private final Resources resources;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    MaintenanceLetterWriter(
            MaintenanceBoard board,
            Members members,
            Venues venues,
            Resources resources,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.board = board;
        this.members = members;
        this.venues = venues;
        this.resources = resources;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.MAINTENANCE;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfMaintenance told = json.readValue(row.payload(), ToldOfMaintenance.class);
        return phrasebook.say(reader.locale(), row.kind().key("subject"), told.title(), machine(told));
    }

    /** Empty when the plan rests before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return members.find(row.recipient())
                .filter(reader -> reader.email() != null)
                .flatMap(reader -> board.find(new MaintenancePlanId(row.subject()))
                        .filter(MaintenancePlan::active)
                        .map(plan -> letter(row, reader, plan)));
    }

    private Letter letter(OutboxRow row, MemberDetails reader, MaintenancePlan plan) {
        Locale language = reader.locale();
        ToldOfMaintenance told = json.readValue(row.payload(), ToldOfMaintenance.class);
        Venue venue = venues.get(plan.venue());
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), plan.title(), machine(told), venue.name()),
                facts(language, plan, venue),
                plan.tasks(),
                new Link(
                        phrasebook.say(language, "notice.maintenance.link"),
                        publicUrl + "/maintenance?venue=" + venue.slug()),
                phrasebook.say(language, "notice.fault.footer.staff", venue.name()),
                null,
                null);
    }

    private List<Fact> facts(Locale language, MaintenancePlan plan, Venue venue) {
        List<Fact> facts = new ArrayList<>();
        LocalDate day = plan.dueOn(venue.zone());
        if (day != null) {
            facts.add(new Fact(
                    phrasebook.say(language, "notice.maintenance.day"),
                    phrasebook.say(language, "notice.maintenance.day.on", day)));
        }
        if (plan.everyHours() != null) {
            facts.add(new Fact(
                    phrasebook.say(language, "notice.maintenance.hours"),
                    phrasebook.say(language, "notice.maintenance.hours.every", plan.everyHours())));
        }
        return facts;
    }

    private String machine(ToldOfMaintenance told) {
        return resources.recall(told.machine()).map(Resource::name).orElse("");
    }
}
