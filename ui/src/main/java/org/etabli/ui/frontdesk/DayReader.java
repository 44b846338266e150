package org.etabli.ui.frontdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.DeskDays;
import org.etabli.reservation.WalkIns;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.planning.DeskBook;
import org.etabli.ui.timeline.TimelineScale;
import org.springframework.stereotype.Component;

/** Reads a day at the desk: two statements, however many come. */
@Component
class DayReader {

    private final DeskDays days;
    private final DeskBook book;
    private final WalkIns walkIns;
    private final Resources resources;
    private final Venues venues;
    private final Clock clock;

    DayReader(DeskDays days, DeskBook book, WalkIns walkIns, Resources resources, Venues venues, Clock clock) {
        this.days = days;
        this.book = book;
        this.walkIns = walkIns;
        this.resources = resources;
        this.venues = venues;
        this.clock = clock;
    }

    LocalDate today(Venue venue) {
        return clock.instant().atZone(venue.zone()).toLocalDate();
    }

    DeskDay read(Caller caller, Venue venue, LocalDate date) {
        Instant now = clock.instant();
        TimelineScale scale = TimelineScale.day(date, venue.zone());
        TimeSlot window = scale.window();
        List<Resource> offered = resources.list(venue.id()).stream()
                .sorted(Comparator.comparing(resource -> resource.kind() == ResourceKind.MACHINE))
                .toList();
        return new DeskDay(
                venue,
                venues.calendarOf(venue.id()),
                scale,
                offered,
                working(offered, now),
                days.list(caller, venue.id(), window).stream()
                        .filter(visit ->
                                resources.find(visit.reservation().resource()).isPresent())
                        .map(visit -> Visit.of(visit, book.booked(visit.scheduled()), window.start(), now))
                        .toList(),
                window.contains(now) ? walkIns.offers(caller, venue.id()) : List.of(),
                now);
    }

    private Set<UnitId> working(List<Resource> offered, Instant now) {
        TimeSlot moment = TimeSlot.of(now, Duration.ofSeconds(1));
        return offered.stream()
                .filter(resource -> resource.kind() == ResourceKind.DESK)
                .flatMap(resource -> resource.unitIds().stream())
                .filter(unit -> resources.listOutages(unit, moment).isEmpty())
                .collect(Collectors.toSet());
    }
}
