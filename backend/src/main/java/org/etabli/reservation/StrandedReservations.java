package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.CalendarException;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Service;

/** Finds what is reserved on days on which a venue is, or would be, closed. Cancels nothing. */
@Service
public class StrandedReservations {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Schedules schedules;
    private final Venues venues;
    private final Clock clock;

    StrandedReservations(Schedules schedules, Venues venues, Clock clock) {
        this.schedules = schedules;
        this.venues = venues;
        this.clock = clock;
    }

    /**
     * The reservations to come that touch these days and would lie outside opening hours if the days were as they say. In
     * order of start; one statement.
     *
     * @throws NotFoundException when there is no such venue, or the caller has no role at its operator
     * @throws org.etabli.kernel.NotAllowedException unless the caller works its front desk
     */
    public List<ScheduledReservation> list(Caller caller, VenueId id, Collection<CalendarException> days) {
        Venue venue = venues.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
        caller.mustHold(Role.FRONT_DESK, venue.operator(), id);
        Instant now = clock.instant();
        ZoneId zone = venue.zone();
        Instant from = days.stream()
                .map(CalendarException::firstDay)
                .min(Comparator.naturalOrder())
                .map(day -> later(now, midnight(day, zone)))
                .orElse(now);
        Instant until = days.stream()
                .map(CalendarException::lastDay)
                .max(Comparator.naturalOrder())
                .map(day -> midnight(day.plusDays(1), zone))
                .orElse(now);
        if (!from.isBefore(until)) {
            return List.of();
        }
        return schedules.listAt(caller, id, new TimeSlot(from, until)).stream()
                .filter(each -> each.reservation().status().isLive())
                .filter(each -> isStranded(each.reservation(), days, zone))
                .toList();
    }

    private boolean isStranded(ReservationDetails reservation, Collection<CalendarException> days, ZoneId zone) {
        OpeningCalendar calendar =
                venues.calendarOf(reservation.venue(), reservation.resource()).with(days);
        TimeSlot slot = reservation.slot();
        return slot.duration().compareTo(A_DAY) > 0
                ? isShutAt(slot.start(), days, calendar) || isShutAt(slot.end().minusMillis(1), days, calendar)
                : days.stream().anyMatch(each -> each.touches(slot, zone)) && !calendar.isOpenThroughout(slot);
    }

    /** What is kept over nights needs an open door only when it is handed out and when it comes back. */
    private static boolean isShutAt(Instant moment, Collection<CalendarException> days, OpeningCalendar calendar) {
        LocalDate day = moment.atZone(calendar.zone()).toLocalDate();
        return days.stream().anyMatch(each -> each.covers(day)) && !calendar.isOpenAt(moment);
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
