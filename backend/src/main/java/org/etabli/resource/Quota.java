package org.etabli.resource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * At most so much for one member. It covers one resource, a category, or a kind of the operator's resources.
 *
 * @param plan binds the holders of this plan only, or everyone when null
 * @param atMost minutes or reservations
 */
public record Quota(
        UUID id,
        OperatorId operator,
        String name,
        @Nullable ResourceId resource,
        @Nullable String category,
        @Nullable ResourceKind kind,
        @Nullable PlanId plan,
        Per per,
        MeasuredIn measure,
        int atMost) {

    public enum MeasuredIn {
        MINUTES,
        COUNT
    }

    /** The calendar period it counts, in the venue's days; weeks begin on Monday. */
    public enum Per {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** Counts what has not ended yet. */
        AT_ONCE;

        public LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY, AT_ONCE -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        public LocalDate next(LocalDate day) {
            return switch (this) {
                case DAY, AT_ONCE -> day.plusDays(1);
                case WEEK -> first(day).plusWeeks(1);
                case MONTH -> first(day).plusMonths(1);
                case YEAR -> first(day).plusYears(1);
            };
        }
    }

    public boolean covers(Resource candidate) {
        return operator.equals(candidate.operator())
                && (resource == null || resource.equals(candidate.id()))
                && (category == null || category.equals(candidate.category()))
                && (kind == null || kind == candidate.kind());
    }

    public long counts(TimeSlot slot) {
        return measure == MeasuredIn.COUNT ? 1 : slot.duration().toMinutes();
    }
}
