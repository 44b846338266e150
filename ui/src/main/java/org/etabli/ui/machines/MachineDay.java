package org.etabli.ui.machines;

import java.time.Instant;
import java.util.List;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.ui.timeline.TimelineScale;

/** What there is to see of a venue's machines, on one day or several, at one moment. */
record MachineDay(
        Venue venue,
        OpeningCalendar calendar,
        TimelineScale scale,
        List<MachineLine> lines,
        List<ScheduledReservation> scheduled,
        Instant now) {

    /** Free at this moment, open, and in order. */
    long freeNow() {
        return lines.stream()
                .filter(line -> line.free().stream().anyMatch(slot -> slot.contains(now)))
                .count();
    }

    long broken() {
        return lines.stream().filter(line -> line.outage() != null).count();
    }
}
