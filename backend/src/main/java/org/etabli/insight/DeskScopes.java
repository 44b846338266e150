package org.etabli.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** Whose desks a caller works at, and what may be asked there. */
@Component
class DeskScopes {

    private final Venues venues;
    private final Clock clock;

    DeskScopes(Venues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    /** All venues at whose desk the caller works. */
    List<Venue> desks(Caller caller) {
        caller.mustHave(Scope.READ);
        return venues.list().stream()
                .filter(venue -> caller.holds(Role.FRONT_DESK, venue.operator(), venue.id()))
                .toList();
    }

    /** @throws NotFoundException for a venue at whose desk she does not work */
    MemberSelection selection(Caller caller, MemberQuery query) {
        List<Venue> desks = desks(caller);
        List<Venue> asked = query.venues().stream().map(id -> desk(desks, id)).toList();
        List<UUID> operators =
                asked.stream().map(venue -> venue.operator().value()).distinct().toList();
        ZoneId zone = asked.getFirst().zone();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<String, Object> values = new HashMap<>();
        values.put("operators", operators);
        values.put("venues", asked.stream().map(venue -> venue.id().value()).toList());
        values.put("desks", desks.stream().map(venue -> venue.id().value()).toList());
        values.put("now", now);
        values.put("today", today);
        values.put("soon", today.plusDays(MemberSelection.SOON_DAYS + 1L));
        values.put("tomorrow", today.plusDays(1).atStartOfDay(zone).toInstant());
        values.put("thisMonth", today.withDayOfMonth(1).atStartOfDay(zone).toInstant());
        values.put("aYearAgo", today.minusYears(1).atStartOfDay(zone).toInstant());
        return MemberSelection.of(query, values, today);
    }

    private static Venue desk(List<Venue> desks, VenueId id) {
        return desks.stream()
                .filter(venue -> venue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("venue", id));
    }
}
