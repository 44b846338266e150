package org.etabli.ui.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A reservation with the things it names.
 *
 * @param resource null when it is no longer offered
 * @param unit null when it is no longer there
 */
public record Booked(
        ReservationDetails details,
        Venue venue,
        @Nullable Resource resource,
        @Nullable Unit unit) {

    public ZoneId zone() {
        return venue.zone();
    }

    public TimeSlot slot() {
        return details.slot();
    }

    public LocalSlot localSlot() {
        return LocalSlot.of(slot(), zone());
    }

    public LocalDate day() {
        return localSlot().day();
    }

    /** Whether the unit says more than the resource: one desk of many. */
    boolean isOneOfMany() {
        return resource != null
                && unit != null
                && resource.allocation() == Allocation.ANY
                && resource.units().size() > 1;
    }

    /** Whether it is taken along: handed out and taken back by the desk, while she is anywhere. */
    public boolean goesOut() {
        return resource != null && resource.kind() == ResourceKind.EQUIPMENT;
    }

    /** Whether its holder may say that she is there: from a quarter of an hour before the start to the end. */
    public boolean isCheckInOpen(Instant now) {
        return details.status() == ReservationStatus.CONFIRMED && isWithin(now) && !goesOut();
    }

    /** Whether the door opens for its holder: during the check-in window, checked in or not. */
    public boolean isDoorOpen(Instant now) {
        return (details.status() == ReservationStatus.CONFIRMED || details.status() == ReservationStatus.CHECKED_IN)
                && isWithin(now);
    }

    /** Whether it was released for want of a check-in and its slot still runs. */
    public boolean isReclaimable(Instant now) {
        return details.status() == ReservationStatus.NO_SHOW && slot().contains(now);
    }

    /** Whether it may still be moved or cancelled; what that costs is another question. */
    public boolean isChangeable() {
        return details.status() == ReservationStatus.CONFIRMED || details.status() == ReservationStatus.REQUESTED;
    }

    private boolean isWithin(Instant now) {
        return !now.isBefore(slot().start().minus(Attendance.OPENS)) && now.isBefore(slot().end());
    }
}
