package org.etabli.ui.planning;

import java.time.LocalDate;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.ReservationId;
import org.etabli.network.Venue;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.Status;

/** A reservation as the desk handles it, with the names of what it is about. */
public record Booked(ScheduledReservation scheduled, Resource resource, Venue venue) {

    public ReservationDetails details() {
        return scheduled.reservation();
    }

    public ReservationId id() {
        return details().id();
    }

    public LocalSlot local() {
        return LocalSlot.of(details().slot(), venue.zone());
    }

    /** The day on which it ends. */
    LocalDate lastDay() {
        return local().end().minusNanos(1).toLocalDate();
    }

    public String who() {
        String name = scheduled.memberName();
        return name == null ? "" : name;
    }

    /** "Open space, A3", "Salle Clain". */
    public String place() {
        if (!resource.isPool()) {
            return resource.name();
        }
        return resource.units().stream()
                .filter(unit -> unit.id().equals(details().unit()))
                .findFirst()
                .map(unit -> resource.name() + ", " + unit.label())
                .orElseGet(resource::name);
    }

    /** Whether it is taken along, and so handed out and taken back. */
    boolean isLent() {
        return resource.kind() == ResourceKind.EQUIPMENT;
    }

    boolean isWaiting() {
        return details().status() == ReservationStatus.REQUESTED;
    }

    boolean mayMove() {
        return isWaiting() || details().status() == ReservationStatus.CONFIRMED;
    }

    Status status() {
        return switch (details().status()) {
            case HELD, REQUESTED -> Status.WAIT;
            case CHECKED_IN -> Status.HERE;
            case COMPLETED, NO_SHOW, CANCELLED, DECLINED, EXPIRED -> Status.PAST;
            case CONFIRMED -> Status.BOOKED;
        };
    }
}
