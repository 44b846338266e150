package org.etabli.insight;

import java.time.Clock;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** Looks back over a period, for managers of the venues only: one statement, bounded by the period. */
@Service
public class LookBacks {

    private final ManagedVenues managed;
    private final Venues venues;
    private final Resources resources;
    private final Visits visits;
    private final Clock clock;

    LookBacks(ManagedVenues managed, Venues venues, Resources resources, Visits visits, Clock clock) {
        this.managed = managed;
        this.venues = venues;
        this.resources = resources;
        this.visits = visits;
        this.clock = clock;
    }

    /** @throws org.etabli.kernel.NotFoundException for a venue that the caller does not manage */
    public LookBack over(Period period, Focus focus, Caller caller) {
        Asked asked = Asked.of(period, clock.instant(), managed.of(caller, focus));
        TimeSlot window = asked.envelope();
        Places places = Places.of(focus, resources);
        Places everyPlace = Places.of(focus.on(Set.of(ResourceKind.values())), resources);
        return new LookBack(
                focus,
                asked,
                places,
                OpenHours.of(places, venues, window),
                visits.during(window, focus.venues(), everyPlace));
    }
}
