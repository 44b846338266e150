package org.etabli.ui.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.reservation.WalkInOffer;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.timeline.TimelineScale;

/**
 * A day at a venue's desk, at one moment.
 *
 * @param resources what the venue offers, rooms before machines
 * @param working the desk units that are not out of order now
 * @param offers what somebody without a reservation can have now; none on another day
 */
record DeskDay(
        Venue venue,
        OpeningCalendar calendar,
        TimelineScale scale,
        List<Resource> resources,
        Set<UnitId> working,
        List<Visit> visits,
        List<WalkInOffer> offers,
        Instant now) {

    LocalDate date() {
        return scale.first();
    }

    boolean isToday() {
        return scale.window().contains(now);
    }

    boolean isOpenNow() {
        return calendar.isOpenAt(now);
    }

    List<Visit> in(Visit.Stage stage) {
        return visits.stream().filter(visit -> visit.stage() == stage).toList();
    }

    /** The desks of which one party takes one. */
    List<Resource> pools() {
        return resources.stream()
                .filter(resource -> resource.kind() == ResourceKind.DESK)
                .toList();
    }

    /** The desks that nobody holds at this moment. */
    int freeDesks() {
        Set<UnitId> free = new HashSet<>(working);
        visits.stream()
                .filter(visit -> visit.details().status().isLive()
                        && visit.details().slot().contains(now))
                .forEach(visit -> visit.units().forEach(free::remove));
        return free.size();
    }
}
