package org.etabli.ui.frontdesk;

import java.time.LocalDate;
import java.util.List;
import org.etabli.network.DayNote;
import org.etabli.network.DayNotes;
import org.etabli.network.Venue;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** The notes of the day in the name of whoever works the desk. */
@Component
class NotesDesk {

    private final DayNotes notes;
    private final SignedIn signedIn;

    NotesDesk(DayNotes notes, SignedIn signedIn) {
        this.notes = notes;
        this.signedIn = signedIn;
    }

    List<DayNote> list(Venue venue, LocalDate day) {
        return notes.list(signedIn.caller(), venue.id(), day);
    }

    /** @throws org.etabli.kernel.InvalidInputException for a text that is blank or too long */
    void add(Venue venue, LocalDate day, String text) {
        notes.add(signedIn.caller(), venue.id(), day, text);
    }

    void tick(DayNote note, boolean done) {
        notes.tick(signedIn.caller(), note.id(), done);
    }

    void delete(DayNote note) {
        notes.delete(signedIn.caller(), note.id());
    }

    /** Undoes {@link #delete}: the same words on the same day. */
    void restore(DayNote note) {
        notes.add(signedIn.caller(), note.venue(), note.day(), note.text());
    }
}
