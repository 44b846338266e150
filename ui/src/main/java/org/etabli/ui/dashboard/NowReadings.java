package org.etabli.ui.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.etabli.insight.Arrival;
import org.etabli.insight.CurrentOccupancy;
import org.etabli.insight.Focus;
import org.etabli.insight.OpenMatter;
import org.etabli.insight.OpenMatters;
import org.etabli.insight.TodaysArrivals;
import org.etabli.insight.VenueOccupancy;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** What the dashboard asks again at every change: bounded by today, so that it may. */
@Component
class NowReadings {

    private final CurrentOccupancy occupancy;
    private final TodaysArrivals arrivals;
    private final OpenMatters matters;
    private final Resources resources;
    private final Clock clock;

    NowReadings(
            CurrentOccupancy occupancy,
            TodaysArrivals arrivals,
            OpenMatters matters,
            Resources resources,
            Clock clock) {
        this.occupancy = occupancy;
        this.arrivals = arrivals;
        this.matters = matters;
        this.resources = resources;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    String nameOf(ResourceId resource) {
        return resources.find(resource).map(Resource::name).orElse("");
    }

    List<VenueOccupancy> occupancy(Focus focus) {
        return occupancy.of(focus);
    }

    List<Arrival> arrivals(Caller caller, Focus focus) {
        return arrivals.at(caller, focus);
    }

    List<OpenMatter> matters(Caller caller, Focus focus, List<Arrival> today) {
        return matters.list(caller, focus, today);
    }
}
