package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Writes to who is asked to be named in a project, and to the author of one that is hidden or shown again. */
@Component
class ProjectLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;

    ProjectLetterWriter(Stationery stationery, Venues venues) {
        this.stationery = stationery;
        this.venues = venues;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.PROJECT;
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", sheet.told(ToldOfProject.class).title());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).map(this::letter);
    }

    private Letter letter(Sheet sheet) {
        ToldOfProject told = sheet.told(ToldOfProject.class);
        Venue venue = venues.get(told.venue());
        String who = told.by() == null ? sheet.say("notice.project.somebody") : told.by();
        String next = sheet.own("next");
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", told.title(), who, venue.name()),
                List.of(),
                told.reason() == null ? List.of(next) : List.of(told.reason(), next),
                sheet.link("notice.project.link", "/my-projects"),
                sheet.say("notice.footer", venue.name()));
    }
}
