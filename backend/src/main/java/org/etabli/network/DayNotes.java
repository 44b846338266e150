package org.etabli.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notes that the teams of venues leave themselves, each for one day. For all others they do not exist. */
@Service
public class DayNotes {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Venues venues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DayNotes(JdbcClient jdbc, Venues venues, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The notes of the day on the venue's wall, in the order in which they were written.
     *
     * @throws NotFoundException for a venue whose desk the caller does not work at
     */
    public List<DayNote> list(Caller caller, VenueId venue, LocalDate day) {
        caller.mustHave(Scope.READ);
        mustWorkAt(caller, venue);
        return jdbc.sql("SELECT * FROM day_note WHERE venue_id = ? AND day = ? ORDER BY created_at, id")
                .params(List.of(venue.value(), day))
                .query(DayNotes::note)
                .list();
    }

    /**
     * @throws org.etabli.kernel.InvalidInputException for a text that is blank or longer than 200 characters
     * @throws NotFoundException for a venue whose desk the caller does not work at
     */
    @Transactional
    public DayNote add(Caller caller, VenueId venue, LocalDate day, String text) {
        caller.mustHave(Scope.MANAGE);
        mustWorkAt(caller, venue);
        DayNote note = new DayNote(Ids.next(), venue, day, Input.text("text", text, LONGEST), caller.member(), false);
        jdbc.sql("INSERT INTO day_note (id, venue_id, day, text, author_id, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        note.id(),
                        venue.value(),
                        day,
                        note.text(),
                        note.author().value(),
                        clock.instant()))
                .update();
        events.publishEvent(new DayNotesChanged(venue));
        return note;
    }

    /**
     * Ticks the note off, or takes the tick back.
     *
     * @throws NotFoundException when there is no such note for the caller
     */
    @Transactional
    public void tick(Caller caller, UUID id, boolean done) {
        DayNote note = get(caller, id);
        jdbc.sql("UPDATE day_note SET done_at = ? WHERE id = ?")
                .params(Arrays.asList(done ? clock.instant() : null, id))
                .update();
        events.publishEvent(new DayNotesChanged(note.venue()));
    }

    /** @throws NotFoundException when there is no such note for the caller */
    @Transactional
    public void delete(Caller caller, UUID id) {
        DayNote note = get(caller, id);
        jdbc.sql("DELETE FROM day_note WHERE id = ?").param(id).update();
        events.publishEvent(new DayNotesChanged(note.venue()));
    }

    private DayNote get(Caller caller, UUID id) {
        caller.mustHave(Scope.MANAGE);
        return jdbc.sql("SELECT * FROM day_note WHERE id = ?")
                .param(id)
                .query(DayNotes::note)
                .optional()
                .filter(note -> worksAt(caller, note.venue()))
                .orElseThrow(() -> new NotFoundException("note", id));
    }

    private void mustWorkAt(Caller caller, VenueId venue) {
        if (!worksAt(caller, venue)) {
            throw new NotFoundException("venue", venue);
        }
    }

    private boolean worksAt(Caller caller, VenueId id) {
        return venues.find(id)
                .filter(venue -> caller.holds(Role.FRONT_DESK, venue.operator(), id))
                .isPresent();
    }

    private static DayNote note(ResultSet row, int number) throws SQLException {
        return new DayNote(
                row.getObject("id", UUID.class),
                new VenueId(row.getObject("venue_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("text"),
                new MemberId(row.getObject("author_id", UUID.class)),
                row.getObject("done_at") != null);
    }
}
