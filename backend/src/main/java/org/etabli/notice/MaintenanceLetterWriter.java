package org.etabli.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.maintenance.MaintenanceBoard;
import org.etabli.maintenance.MaintenancePlan;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Writes to who looks after a machine what it needs, and since when or from when on. */
@Component
class MaintenanceLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final MaintenanceBoard board;
    private final Venues venues;
    private final Resources resources;

    MaintenanceLetterWriter(Stationery stationery, MaintenanceBoard board, Venues venues, Resources resources) {
        this.stationery = stationery;
        this.board = board;
        this.venues = venues;
        this.resources = resources;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.MAINTENANCE;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfMaintenance told = sheet.told(ToldOfMaintenance.class);
        return sheet.own("subject", told.title(), machine(told));
    }

    /** Empty when the plan rests before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery
                .sheet(row)
                .flatMap(sheet -> board.find(new MaintenancePlanId(row.subject()))
                        .filter(MaintenancePlan::active)
                        .map(plan -> letter(sheet, plan)));
    }

    private Letter letter(Sheet sheet, MaintenancePlan plan) {
        Venue venue = venues.get(plan.venue());
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", plan.title(), machine(sheet.told(ToldOfMaintenance.class)), venue.name()),
                facts(sheet, plan, venue),
                plan.tasks(),
                sheet.link("notice.maintenance.link", "/maintenance?venue=" + venue.slug()),
                sheet.say("notice.fault.footer.staff", venue.name()));
    }

    private static List<Fact> facts(Sheet sheet, MaintenancePlan plan, Venue venue) {
        List<Fact> facts = new ArrayList<>();
        LocalDate day = plan.dueOn(venue.zone());
        if (day != null) {
            facts.add(sheet.fact("notice.maintenance.day", sheet.say("notice.maintenance.day.on", day)));
        }
        if (plan.everyHours() != null) {
            facts.add(sheet.fact(
                    "notice.maintenance.hours", sheet.say("notice.maintenance.hours.every", plan.everyHours())));
        }
        return facts;
    }

    private String machine(ToldOfMaintenance told) {
        return resources.recall(told.machine()).map(Resource::name).orElse("");
    }
}
