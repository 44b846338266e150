package org.etabli.insight;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;

/** A period as it is asked now, on the wall clock of each venue. */
record Asked(Period period, Instant now, Map<VenueId, ZoneId> zones, Map<VenueId, List<TimeSlot>> stepsAt) {

    static Asked of(Period period, Instant now, Collection<Venue> venues) {
        return new Asked(
                period,
                now,
                venues.stream().collect(toMap(Venue::id, Venue::zone)),
                venues.stream().collect(toMap(Venue::id, venue -> period.steps(now.atZone(venue.zone())))));
    }

    ZoneId zone(VenueId venue) {
        return Objects.requireNonNull(zones.get(venue));
    }

    /** All of the period, without the steps of earlier weeks that today is compared with. */
    TimeSlot whole(VenueId venue) {
        return period.whole(now.atZone(zone(venue)));
    }

    /** What a mean week is the mean of: the period, or eight weeks when that is a single day. */
    TimeSlot averaged(VenueId venue) {
        return period.averaged().whole(now.atZone(zone(venue)));
    }

    List<TimeSlot> steps(VenueId venue) {
        return Objects.requireNonNull(stepsAt.get(venue));
    }

    /** The step in which the visit begins, or -1. */
    int stepOf(Visit visit) {
        List<TimeSlot> steps = steps(visit.venue());
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).contains(visit.booked().start())) {
                return step;
            }
        }
        return -1;
    }

    /** The shortest slot with all that any figure of the period looks at, at every venue. */
    TimeSlot envelope() {
        List<TimeSlot> all = zones.keySet().stream()
                .flatMap(venue -> Stream.concat(steps(venue).stream(), Stream.of(averaged(venue))))
                .distinct()
                .toList();
        return new TimeSlot(
                all.stream().map(TimeSlot::start).min(Comparator.naturalOrder()).orElse(now),
                all.stream().map(TimeSlot::end).max(Comparator.naturalOrder()).orElse(now.plusMillis(1)));
    }
}
