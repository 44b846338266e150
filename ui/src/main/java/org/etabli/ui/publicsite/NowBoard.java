package org.etabli.ui.publicsite;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.availability.FreeTimes;
import org.etabli.insight.CurrentOccupancy;
import org.etabli.insight.PlaceCount;
import org.etabli.insight.VenueOccupancy;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.publicsite.VenueNow.State;
import org.springframework.stereotype.Component;

/** Where there is a place at this moment: all venues, the freest first, the closed ones last. */
@Component
class NowBoard {

    private static final Comparator<VenueNow> FREEST_FIRST = Comparator.comparing(VenueNow::state)
            .thenComparing(Comparator.comparingInt(VenueNow::free).reversed())
            .thenComparing(now -> now.venue().name());

    private final CurrentOccupancy occupancy;
    private final FreeTimes freeTimes;
    private final Venues venues;
    private final Resources resources;
    private final OpenWords words;
    private final Phrasebook phrasebook;

    NowBoard(
            CurrentOccupancy occupancy,
            FreeTimes freeTimes,
            Venues venues,
            Resources resources,
            OpenWords words,
            Phrasebook phrasebook) {
        this.occupancy = occupancy;
        this.freeTimes = freeTimes;
        this.venues = venues;
        this.resources = resources;
        this.words = words;
        this.phrasebook = phrasebook;
    }

    List<VenueNow> list(Locale reader) {
        return occupancy.ofNetwork().stream()
                .flatMap(now -> venueNow(reader, now).stream())
                .sorted(FREEST_FIRST)
                .toList();
    }

    /** Empty for a venue that has nothing to offer yet. */
    private Optional<VenueNow> venueNow(Locale reader, VenueOccupancy now) {
        return counted(now.kinds()).map(kind -> {
            Venue venue = venues.get(now.venue());
            PlaceCount count = Objects.requireNonNull(now.kinds().get(kind));
            OpeningCalendar calendar = venues.calendarOf(venue.id());
            Optional<Instant> closing = now.open() ? words.closing(calendar) : Optional.empty();
            if (closing.isEmpty()) {
                return new VenueNow(venue, State.CLOSED, kind, 0, count.all(), words.nextOpening(reader, calendar));
            }
            return count.free() > 0
                    ? new VenueNow(
                            venue,
                            State.FREE,
                            kind,
                            count.free(),
                            count.all(),
                            words.until(reader, closing.get().atZone(venue.zone())))
                    : new VenueNow(
                            venue,
                            State.FULL,
                            kind,
                            0,
                            count.all(),
                            freeAgain(reader, venue, kind, now.at(), closing.get()));
        });
    }

    private static Optional<ResourceKind> counted(Map<ResourceKind, PlaceCount> kinds) {
        return kinds.containsKey(ResourceKind.DESK)
                ? Optional.of(ResourceKind.DESK)
                : kinds.entrySet().stream()
                        .max(Comparator.comparingInt(kind -> kind.getValue().all()))
                        .map(Map.Entry::getKey);
    }

    private String freeAgain(Locale reader, Venue venue, ResourceKind kind, Instant now, Instant closing) {
        return freeTimes.within(resources.list(venue.id(), kind), new TimeSlot(now, closing)).stream()
                .flatMap(time -> time.free().stream())
                .map(span -> span.slot().start())
                .min(Comparator.naturalOrder())
                .map(start -> phrasebook.say(reader, "public.free-at", start.atZone(venue.zone())))
                .orElseGet(() -> phrasebook.say(reader, "public.full-until", closing.atZone(venue.zone())));
    }
}
