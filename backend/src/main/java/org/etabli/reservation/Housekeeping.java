package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/**
 * What time does to reservations by itself. Nodes may do this at the same time, be killed and start again; one
 * reservation that fails does not stop the rest, but is told in the end.
 */
@Service
public class Housekeeping {

    private final DueReservations due;
    private final Attendance attendance;
    private final Lapses lapses;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    Housekeeping(
            DueReservations due,
            Attendance attendance,
            Lapses lapses,
            Venues venues,
            Resources resources,
            Clock clock) {
        this.due = due;
        this.attendance = attendance;
        this.lapses = lapses;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * Gives back what nobody came for within the venue's grace, see {@link Venue#grace()}; says how many.
     *
     * @throws IllegalStateException when some failed, after all others were done
     */
    public int releaseNoShows() {
        Instant now = clock.instant();
        Duration shortestGrace = venues.list().stream()
                .map(Venue::grace)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return due.startedBy(now.minus(shortestGrace), "no-show release", reservation -> {
            Instant waitsUntil = waitsUntil(reservation);
            if (!reservation.canBe(ReservationStatus.CONFIRMED) || now.isBefore(waitsUntil)) {
                return false;
            }
            attendance.release(reservation);
            return true;
        });
    }

    /** What is taken along may be fetched until the end of its first day. */
    private Instant waitsUntil(Reservation reservation) {
        Venue venue = venues.get(reservation.venue());
        Instant start = reservation.slot().start();
        boolean goesOut = resources
                .find(reservation.resource())
                .filter(resource -> resource.kind() == ResourceKind.EQUIPMENT)
                .isPresent();
        return goesOut
                ? start.atZone(venue.zone())
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(venue.zone())
                        .toInstant()
                : start.plus(venue.grace());
    }

    /**
     * Ends the visits whose slot is over; says how many.
     *
     * @throws IllegalStateException when some failed, after all others were done
     */
    public int completeEnded() {
        Instant now = clock.instant();
        return due.endedBy(now, "completion", reservation -> {
            Instant end = reservation.slot().end();
            if (!reservation.canBe(ReservationStatus.CHECKED_IN) || now.isBefore(end)) {
                return false;
            }
            attendance.complete(reservation, end);
            return true;
        });
    }

    /**
     * Gives back holds whose holder did not decide in time; says how many.
     *
     * @throws IllegalStateException when some failed, after all others were done
     */
    public int expireHolds() {
        Instant now = clock.instant();
        return due.heldUntil(now, "expiry of holds", reservation -> {
            if (!reservation.hasRunOut(now)) {
                return false;
            }
            lapses.expire(reservation, now);
            return true;
        });
    }

    /**
     * Declines requests that the venue has not answered by their start; says how many.
     *
     * @throws IllegalStateException when some failed, after all others were done
     */
    public int declineUnanswered() {
        Instant now = clock.instant();
        return due.unansweredAt(now, "unanswered requests", reservation -> {
            Instant start = reservation.slot().start();
            if (!reservation.canBe(ReservationStatus.REQUESTED) || now.isBefore(start)) {
                return false;
            }
            lapses.decline(reservation, now);
            return true;
        });
    }
}
