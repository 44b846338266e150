package org.etabli.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Days that differ from the week: closed when {@code hours} is null, else open at those hours. Both days belong to it. */
public record CalendarException(
        LocalDate firstDay, LocalDate lastDay, @Nullable DailySpan hours, String reason) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether any of its days has a moment of the slot. */
    public boolean touches(TimeSlot slot, ZoneId zone) {
        LocalDate first = slot.start().atZone(zone).toLocalDate();
        LocalDate last = slot.end().minusNanos(1).atZone(zone).toLocalDate();
        return !last.isBefore(firstDay) && !first.isAfter(lastDay);
    }

    /** In days, without the last one. */
    long length() {
        return ChronoUnit.DAYS.between(firstDay, lastDay);
    }

    List<DailySpan> spans() {
        return hours == null ? List.of() : List.of(hours);
    }
}
