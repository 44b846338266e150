package org.etabli.ui.booking;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.etabli.kernel.LocalSlot;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, as the address says it; what is null is left to the house to propose.
 *
 * @param venue its slug
 * @param from and {@code to}: the venue's wall clock; an end at midnight ends the day
 * @param period the part of the day that is wanted instead of exact hours; not in the address
 * @param place {@link Place#id}
 * @param tags what it must have
 */
record Wish(
        Kind kind,
        @Nullable String venue,
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Period period,
        @Nullable String place,
        Set<String> tags) {

    static Wish of(Kind kind) {
        return new Wish(kind, null, null, null, null, null, null, Set.of());
    }

    /** Reads an address; what it can't read is as if it were not there. */
    static Wish read(QueryParameters address) {
        return new Wish(
                Kind.read(address.getSingleParameter("kind").orElse("")),
                address.getSingleParameter("venue").orElse(null),
                time(address, "day", LocalDate::parse),
                time(address, "from", LocalTime::parse),
                time(address, "to", LocalTime::parse),
                null,
                address.getSingleParameter("unit").orElse(null),
                Set.copyOf(address.getParameters("with")));
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "venue", venue);
        put(said, "day", day);
        put(said, "from", from);
        put(said, "to", to);
        put(said, "unit", place);
        put(said, "kind", kind.key());
        QueryParameters address = QueryParameters.simple(said);
        return tags.isEmpty() ? address : address.merging("with", tags.toArray(String[]::new));
    }

    Wish about(Kind otherKind) {
        return new Wish(otherKind, venue, day, from, to, period, null, Set.of());
    }

    Wish at(String otherVenue) {
        return new Wish(kind, otherVenue, day, from, to, period, null, tags);
    }

    Wish on(LocalDate otherDay) {
        return new Wish(kind, venue, otherDay, from, to, period, place, tags);
    }

    Wish during(Period otherPeriod) {
        return new Wish(kind, venue, day, null, null, otherPeriod, place, tags);
    }

    Wish during(LocalSlot slot) {
        return new Wish(
                kind, venue, slot.day(), slot.start().toLocalTime(), slot.end().toLocalTime(), null, place, tags);
    }

    Wish choosing(@Nullable String otherPlace) {
        return new Wish(kind, venue, day, from, to, period, otherPlace, tags);
    }

    Wish with(Set<String> otherTags) {
        return new Wish(kind, venue, day, from, to, period, null, Set.copyOf(otherTags));
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(known -> said.put(name, known.toString()));
    }

    private static <T> @Nullable T time(QueryParameters address, String name, Function<String, T> parse) {
        try {
            return address.getSingleParameter(name).map(parse).orElse(null);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
