package org.etabli.ui.planning;

import org.etabli.network.Venues;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.lending.LendingCounter;
import org.springframework.stereotype.Component;

/** Opens reservations for every screen of the desk, with the names of what they are about and what may be done. */
@Component
public class DeskBook {

    private final Desk desk;
    private final Resources resources;
    private final Venues venues;
    private final LendingCounter lending;

    DeskBook(Desk desk, Resources resources, Venues venues, LendingCounter lending) {
        this.desk = desk;
        this.resources = resources;
        this.venues = venues;
        this.lending = lending;
    }

    /** With the names of what it is about. */
    public Booked booked(ScheduledReservation scheduled) {
        Resource resource = resources.get(scheduled.reservation().resource());
        return new Booked(scheduled, resource, venues.get(resource.venue()));
    }

    /** What the desk may do on the screen. */
    public DeskDeeds deeds(DeskScreen screen) {
        return new DeskDeeds(desk, lending, screen);
    }
}
