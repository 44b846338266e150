package org.etabli.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What a machine needs again and again.
 *
 * @param tasks what is to be done, one after the other
 * @param everyMonths or null; with {@code everyHours}, whichever comes first
 * @param everyHours of machine time, or null
 * @param warnDays how long before the day one is warned
 * @param warnHours how many hours of machine time before
 * @param responsible who is told, or null: the venue's managers
 * @param stops whether the machine stands still while it is overdue
 * @param countedFrom when it was last done, or first planned
 */
public record MaintenancePlan(
        MaintenancePlanId id,
        VenueId venue,
        ResourceId machine,
        String title,
        List<String> tasks,
        @Nullable Integer everyMonths,
        @Nullable Integer everyHours,
        int warnDays,
        int warnHours,
        @Nullable MemberId responsible,
        boolean stops,
        boolean active,
        Instant countedFrom) {

    /** How near it is. */
    public enum Standing {
        FAR,
        SOON,
        OVERDUE
    }

    public MaintenancePlan {
        tasks = List.copyOf(tasks);
    }

    /** The day from which on it is due by the calendar, or null. */
    public @Nullable LocalDate dueOn(ZoneId zone) {
        return everyMonths == null
                ? null
                : countedFrom.atZone(zone).toLocalDate().plusMonths(everyMonths);
    }

    /** @param ran how long the machine ran since it was last done */
    public Standing standing(LocalDate today, ZoneId zone, Duration ran) {
        LocalDate day = dueOn(zone);
        Duration meter = everyHours == null ? null : Duration.ofHours(everyHours);
        if (day != null && !today.isBefore(day) || meter != null && ran.compareTo(meter) >= 0) {
            return Standing.OVERDUE;
        }
        boolean soon = day != null && !today.isBefore(day.minusDays(warnDays))
                || meter != null && ran.compareTo(meter.minusHours(warnHours)) >= 0;
        return soon ? Standing.SOON : Standing.FAR;
    }
}
