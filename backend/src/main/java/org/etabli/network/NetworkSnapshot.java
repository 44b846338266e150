package org.etabli.network;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The network at one revision. Hours and exceptions under a null resource are the venue's own. */
record NetworkSnapshot(
        Optional<String> name,
        List<Venue> venues,
        Map<VenueId, Venue> byId,
        Map<OperatorId, Operator> operators,
        Map<Whose, Map<DayOfWeek, List<DailySpan>>> weeks,
        Set<Whose> supervised,
        Map<Whose, List<CalendarException>> exceptions,
        List<VenueId> closedOnPublicHolidays) {

    record Whose(VenueId venue, @Nullable ResourceId resource) {}

    OpeningCalendar calendarOf(VenueId id, @Nullable ResourceId resource) {
        Venue venue = byId.get(id);
        if (venue == null) {
            throw new NotFoundException("venue", id);
        }
        Whose all = new Whose(id, null);
        Whose own = new Whose(id, resource);
        return new OpeningCalendar(
                venue.zone(),
                keeping(own),
                weeks.getOrDefault(weeks.containsKey(own) ? own : all, Map.of()),
                Stream.of(own, all)
                        .distinct()
                        .flatMap(whose -> exceptions.getOrDefault(whose, List.of()).stream())
                        .toList(),
                closedOnPublicHolidays.contains(id) ? PublicHolidays.OF_FRANCE : PublicHolidays.NONE);
    }

    private WhoseHours keeping(Whose own) {
        if (supervised.contains(own)) {
            return WhoseHours.SUPERVISED;
        }
        return own.resource() != null && weeks.containsKey(own) ? WhoseHours.OWN : WhoseHours.VENUE;
    }
}
