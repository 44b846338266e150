package org.etabli.maintenance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan and where it stands, as the HTTP surface writes it; moments with the venue's offset.
 *
 * @param dueOn by the calendar, or null
 * @param ranMinutes how long the machine ran since it was last done; zero where hours don't count
 * @param standing {@code far}, {@code soon} or {@code overdue}
 * @param plannedFrom when the machine stands still for it, or null
 * @param stopped whether the machine stands still because it is overdue
 */
record PlanView(
        String id,
        String venueId,
        String resourceId,
        String title,
        List<String> tasks,
        @Nullable Integer everyMonths,
        @Nullable Integer everyHours,
        int warnDays,
        int warnHours,
        @Nullable String responsibleId,
        boolean stops,
        boolean active,
        @Nullable LocalDate dueOn,
        long ranMinutes,
        String standing,
        @Nullable OffsetDateTime plannedFrom,
        @Nullable OffsetDateTime plannedUntil,
        boolean stopped) {}
