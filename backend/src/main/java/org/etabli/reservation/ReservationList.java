package org.etabli.reservation;

import static org.etabli.reservation.ReservationRows.COLUMNS;
import static org.etabli.reservation.ReservationRows.TOOK_PLACE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resources;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists reservations in order of their start, page by page: a member's own, or what a front desk may see. */
@Component
class ReservationList {

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    ReservationList(JdbcClient jdbc, Venues venues, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * @param from what ends after it; now when null
     * @param to what starts before it; no limit when null
     * @param member whose, or null for everyone's that the caller may see in the place, and for her own without a place
     */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable MemberId member,
            @Nullable VenueId venue,
            @Nullable ResourceId resource) {}

    /**
     * At most one more than the page asks for.
     *
     * @throws NotFoundException for a place that does not exist, or somebody else's reservations without a front desk
     */
    List<ReservationDetails> list(Caller caller, Filter filter, Paging paging) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(whose(caller, filter, values));
        Instant from = filter.from() == null ? clock.instant() : filter.from();
        conditions.add("r.starts_at > :earliest AND r.ends_at > :from");
        values.put("earliest", from.minus(Availability.LONGEST));
        values.put("from", from);
        if (filter.to() != null) {
            conditions.add("r.starts_at < :to");
            values.put("to", filter.to());
        }
        if (paging.after() != null) {
            conditions.add("(r.starts_at > :start OR r.starts_at = :start AND r.id > :id)");
            values.putAll(place(paging.after()));
        }
        values.put("limit", paging.limit() + 1);
        return jdbc.sql("SELECT " + COLUMNS + " FROM reservation r WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY r.starts_at, r.id LIMIT :limit")
                .params(values)
                .query(ReservationRows::details)
                .list();
    }

    static String key(ReservationDetails reservation) {
        return reservation.slot().start().toEpochMilli() + " " + reservation.id();
    }

    private List<String> whose(Caller caller, Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        Venue place = place(filter);
        boolean desk = place != null && isDesk(caller, place);
        if (filter.resource() != null) {
            conditions.add("r.resource_id = :resource");
            values.put("resource", filter.resource().value());
        } else if (place != null) {
            conditions.add("r.venue_id = :venue");
            values.put("venue", place.id().value());
        }
        MemberId member = filter.member();
        if (member != null && !caller.is(member) && !desk) {
            conditions.add("r.venue_id IN (:desks)");
            values.put("desks", desks(caller, member));
        }
        if (desk && member == null) {
            conditions.add(TOOK_PLACE);
        } else {
            conditions.add("r.member_id = :member");
            values.put("member", (member == null ? caller.member() : member).value());
        }
        return conditions;
    }

    private @Nullable Venue place(Filter filter) {
        if (filter.resource() != null) {
            return venues.get(resources.get(filter.resource()).venue());
        }
        return filter.venue() == null ? null : venues.get(filter.venue());
    }

    private List<UUID> desks(Caller caller, MemberId member) {
        List<UUID> desks = venues.list().stream()
                .filter(venue -> isDesk(caller, venue))
                .map(venue -> venue.id().value())
                .toList();
        if (desks.isEmpty()) {
            throw new NotFoundException("member", member);
        }
        return desks;
    }

    boolean isDesk(Caller caller, Venue venue) {
        return caller.holds(Role.FRONT_DESK, venue.operator(), venue.id());
    }

    private static Map<String, Object> place(String after) {
        String[] parts = after.split(" ", 2);
        try {
            return Map.of(
                    "start", Instant.ofEpochMilli(Long.parseLong(parts[0])), "id", Ids.parse(parts[parts.length - 1]));
        } catch (NumberFormatException | NotFoundException foreign) {
            throw Paging.badCursor();
        }
    }
}
