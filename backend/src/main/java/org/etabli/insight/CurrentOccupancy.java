package org.etabli.insight;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How full the network is at this moment: one statement for all venues. Public: numbers only, never names. */
@Service
public class CurrentOccupancy {

    /** A booking that begins within this time keeps its place. */
    public static final Duration SOON = Duration.ofMinutes(60);

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    CurrentOccupancy(JdbcClient jdbc, Venues venues, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    /** Every venue of the network by name, and everything that people work at. */
    public List<VenueOccupancy> ofNetwork() {
        return of(Focus.on(venues.list().stream().map(Venue::id).toList()));
    }

    /** @throws org.etabli.kernel.NotFoundException when there is no such venue */
    public VenueOccupancy at(VenueId venue) {
        venues.get(venue);
        return of(Focus.on(List.of(venue))).getFirst();
    }

    /** The venues of the focus by name; those that do not exist are left out. */
    public List<VenueOccupancy> of(Focus focus) {
        Instant now = clock.instant();
        Places offered = Places.of(focus, resources);
        Map<UnitId, List<Taken>> taken = taken(offered.byUnit().keySet(), now);
        Map<VenueId, List<Place>> places = offered.byUnit().values().stream().collect(groupingBy(Place::venue));
        return venues.list().stream()
                .filter(venue -> focus.venues().contains(venue.id()))
                .map(venue -> occupancy(venue, places.getOrDefault(venue.id(), List.of()), taken, now))
                .toList();
    }

    private VenueOccupancy occupancy(Venue venue, List<Place> places, Map<UnitId, List<Taken>> taken, Instant now) {
        Map<ResourceKind, PlaceCount> kinds = new EnumMap<>(ResourceKind.class);
        places.forEach(place -> kinds.merge(
                place.kind(), state(place, taken.getOrDefault(place.unit(), List.of()), now), PlaceCount::plus));
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        boolean open = calendar.isOpenAt(now);
        return new VenueOccupancy(
                venue.id(),
                venue.name(),
                now,
                open,
                open ? null : calendar.nextOpening(now).map(TimeSlot::start).orElse(null),
                people(places, taken),
                kinds);
    }

    private PlaceCount state(Place place, List<Taken> by, Instant now) {
        if (by.stream().anyMatch(Taken::here)) {
            return new PlaceCount(1, 0, 0, 0, 0);
        }
        TimeSlot moment = TimeSlot.of(now, Duration.ofMillis(1));
        if (!resources.listOutages(place.unit(), moment).isEmpty()) {
            return new PlaceCount(0, 0, 0, 1, 0);
        }
        if (!venues.calendarOf(place.venue(), place.offeredAs().id()).isOpenAt(now)) {
            return new PlaceCount(0, 0, 0, 0, 1);
        }
        return by.isEmpty() ? new PlaceCount(0, 0, 1, 0, 0) : new PlaceCount(0, 1, 0, 0, 0);
    }

    /** A party that sits in both halves of a room is counted once. */
    private static int people(List<Place> places, Map<UnitId, List<Taken>> taken) {
        return places.stream()
                .flatMap(place -> taken.getOrDefault(place.unit(), List.of()).stream())
                .filter(Taken::here)
                .map(by -> new Party(by.reservation(), by.people()))
                .distinct()
                .mapToInt(Party::people)
                .sum();
    }

    /** The index ends in the end of a slot, so that what is over is not even looked at. */
    private Map<UnitId, List<Taken>> taken(Collection<UnitId> units, Instant now) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT o.unit_id, r.id, r.status, r.guests FROM occupancy o"
                        + " LEFT JOIN reservation r ON r.id = o.holder_id"
                        + " WHERE o.unit_id IN (:units) AND o.active = 1 AND o.ends_at > :now AND o.starts_at < :soon"
                        + " AND (r.starts_at IS NULL OR r.starts_at < :soon)")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("now", now)
                .param("soon", now.plus(SOON))
                .query(CurrentOccupancy::taken)
                .list()
                .stream()
                .collect(groupingBy(Taken::unit));
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        UUID reservation = row.getObject(2, UUID.class);
        return new Taken(
                new UnitId(row.getObject(1, UUID.class)),
                reservation == null ? null : new ReservationId(reservation),
                "CHECKED_IN".equals(row.getString(3)),
                1 + row.getInt(4));
    }

    private record Taken(UnitId unit, @Nullable ReservationId reservation, boolean here, int people) {}

    private record Party(@Nullable ReservationId reservation, int people) {}
}
