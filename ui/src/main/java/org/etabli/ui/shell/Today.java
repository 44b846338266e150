package org.etabli.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** What day it is for the network as a whole: on the wall of its first venue. What belongs to a venue has the venue's. */
@Component
public class Today {

    private static final ZoneId BEFORE_ANY_VENUE = ZoneId.of("Europe/Paris");

    private final Venues venues;
    private final Clock clock;

    Today(Venues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    public LocalDate date() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return venues.list().stream().findFirst().map(Venue::zone).orElse(BEFORE_ANY_VENUE);
    }
}
