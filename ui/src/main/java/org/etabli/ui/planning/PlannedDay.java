package org.etabli.ui.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.reservation.ReservationStatus;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.ui.timeline.TimelineScale;

/** A venue's planning, for a day or a week, at one moment. */
record PlannedDay(
        Venue venue,
        OpeningCalendar calendar,
        TimelineScale scale,
        List<PlannedRow> rows,
        List<ScheduledReservation> scheduled,
        Instant now) {

    /** The requests that wait for an answer, the next first. */
    List<ScheduledReservation> waiting() {
        return scheduled.stream()
                .filter(each -> each.reservation().status() == ReservationStatus.REQUESTED)
                .toList();
    }

    Optional<ScheduledReservation> find(ReservationId id) {
        return scheduled.stream()
                .filter(each -> each.reservation().id().equals(id))
                .findFirst();
    }
}
