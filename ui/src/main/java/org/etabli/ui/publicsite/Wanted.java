package org.etabli.ui.publicsite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants a place: part of a day on the wall clock of the venues.
 *
 * @param to after {@code from}
 */
public record Wanted(LocalDate day, LocalTime from, LocalTime to) {

    /** As it stands in the address: {@code 2026-11-24T14:00/18:00}; empty when it can't be read. */
    static Optional<Wanted> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            String[] parts = text.split("/", 2);
            LocalDateTime start = LocalDateTime.parse(parts[0]);
            LocalTime end = LocalTime.parse(parts.length > 1 ? parts[1] : "");
            return start.getYear() >= 1970
                            && start.getYear() < 2200
                            && start.toLocalTime().isBefore(end)
                    ? Optional.of(new Wanted(start.toLocalDate(), start.toLocalTime(), end))
                    : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    public String address() {
        return day + "T" + from + "/" + to;
    }

    /** Empty when the clock change swallowed all of it. */
    Optional<TimeSlot> slot(ZoneId zone) {
        var start = day.atTime(from).atZone(zone).toInstant();
        var end = day.atTime(to).atZone(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }
}
