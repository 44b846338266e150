package org.etabli.ui.agenda;

import org.etabli.kernel.ReservationId;
import org.etabli.notice.CalendarEntries;
import org.etabli.ui.component.CalendarLink;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Makes links to the calendar entries of who is signed in. */
@Component
public class CalendarLinks {

    private final SignedIn signedIn;
    private final CalendarEntries entries;

    CalendarLinks(SignedIn signedIn, CalendarEntries entries) {
        this.signedIn = signedIn;
        this.entries = entries;
    }

    /** @param words what the link says, in the reader's language */
    public CalendarLink of(ReservationId id, String words) {
        return new CalendarLink(() -> entries.find(signedIn.caller(), id), words);
    }
}
