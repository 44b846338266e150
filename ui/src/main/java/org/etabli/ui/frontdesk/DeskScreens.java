package org.etabli.ui.frontdesk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.resource.Resources;
import org.etabli.ui.planning.DeskBook;
import org.etabli.ui.planning.DeskDeeds;
import org.etabli.ui.planning.DeskScreen;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.TimelineSheet;
import org.springframework.stereotype.Component;

/** What the screen of the desk needs to know: the venue in scope, its day, the day's picture, what may be done. */
@Component
class DeskScreens {

    private final VenueScope scope;
    private final DayReader reader;
    private final DayDrawing drawing;
    private final DeskBook book;
    private final Resources resources;
    private final SignedIn signedIn;

    DeskScreens(
            VenueScope scope,
            DayReader reader,
            DayDrawing drawing,
            DeskBook book,
            Resources resources,
            SignedIn signedIn) {
        this.scope = scope;
        this.reader = reader;
        this.drawing = drawing;
        this.book = book;
        this.resources = resources;
        this.signedIn = signedIn;
    }

    /** The venue whose desk she works at, as chosen; empty when she works at none. */
    Optional<Venue> venue() {
        return scope.current(Role.FRONT_DESK);
    }

    LocalDate today(Venue venue) {
        return reader.today(venue);
    }

    DeskDay day(Venue venue, LocalDate date) {
        return reader.read(signedIn.caller(), venue, date);
    }

    TimelineSheet sheet(DeskDay day, Keys<ResourceId> rows, Keys<ReservationId> bars, Locale reader) {
        return drawing.sheet(day, rows, bars, reader);
    }

    /** What people call the place. */
    String label(UnitId unit) {
        return resources.getUnit(unit).label();
    }

    DeskDeeds deeds(DeskScreen screen) {
        return book.deeds(screen);
    }
}
