package org.etabli.ui.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.reservation.Schedules;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.TimelineScale;
import org.etabli.ui.timeline.TimelineSheet;
import org.springframework.stereotype.Component;

/** What the planning screen needs to know: the venue in scope, its days, and what waits for an answer. */
@Component
class PlanningScreens {

    private static final int WAITING = 20;

    private final VenueScope scope;
    private final PlannedDays days;
    private final PlanningDrawing drawing;
    private final Schedules schedules;
    private final DeskBook book;
    private final SignedIn signedIn;

    PlanningScreens(
            VenueScope scope,
            PlannedDays days,
            PlanningDrawing drawing,
            Schedules schedules,
            DeskBook book,
            SignedIn signedIn) {
        this.scope = scope;
        this.days = days;
        this.drawing = drawing;
        this.schedules = schedules;
        this.book = book;
        this.signedIn = signedIn;
    }

    /** The venue whose desk she works at, as chosen; empty when she works at none. */
    Optional<Venue> venue() {
        return scope.current(Role.FRONT_DESK);
    }

    PlannedDay day(Venue venue, TimelineScale scale) {
        return days.of(signedIn.caller(), venue, scale);
    }

    TimelineSheet sheet(PlannedDay day, Keys<PlannedRow> rows, Keys<ReservationId> bars, Locale reader) {
        return drawing.sheet(day, rows, bars, reader);
    }

    /** Requests of any coming day. */
    List<ScheduledReservation> waiting(PlannedDay day) {
        return schedules.listWaiting(signedIn.caller(), day.venue().id(), day.now(), WAITING);
    }

    /** With the names of what it is about. */
    Booked booked(ScheduledReservation scheduled) {
        return book.booked(scheduled);
    }

    DeskDeeds deeds(DeskScreen screen) {
        return book.deeds(screen);
    }
}
