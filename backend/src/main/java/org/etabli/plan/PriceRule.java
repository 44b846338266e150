package org.etabli.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What changes the price of a reservation. Whether it applies is decided by the moment the reservation begins, on the
 * venue's wall clock.
 *
 * @param group or null for everyone
 * @param kind or null for every kind; null where a resource is named
 * @param resource or null for every resource of the kind
 * @param weekdays at least one
 * @param fromMinute of the day
 * @param untilMinute of the day, exclusive
 * @param atLeast how long a reservation must be; of several that differ in this only, the longest that fits applies
 * @param validUntil the first day without it, or null
 */
public record PriceRule(
        UUID id,
        OperatorId operator,
        String name,
        @Nullable TariffGroup group,
        @Nullable ResourceKind kind,
        @Nullable ResourceId resource,
        Set<DayOfWeek> weekdays,
        int fromMinute,
        int untilMinute,
        Duration atLeast,
        Effect effect,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public static final int WHOLE_DAY = 24 * 60;

    public PriceRule {
        weekdays = Set.copyOf(weekdays);
    }

    /** What it does to the price. */
    public sealed interface Effect {}

    /** @param percent added to it, negative for a discount; from -100 to 200 */
    public record Percent(int percent) implements Effect {}

    /** @param amount tax included, instead of the list's price */
    public record Instead(Price.Basis basis, Money amount) implements Effect {}

    /** What a rule is about. One of each sort applies at most, in this order. */
    public enum Sort {
        GROUP,
        TIME,
        DURATION
    }

    public Sort sort() {
        if (group != null) {
            return Sort.GROUP;
        }
        boolean always = weekdays.size() == DayOfWeek.values().length && fromMinute == 0 && untilMinute == WHOLE_DAY;
        return always && !atLeast.isZero() ? Sort.DURATION : Sort.TIME;
    }

    boolean appliesTo(Resource wanted, TimeSlot slot, ZoneId zone, @Nullable TariffGroup hers) {
        ZonedDateTime start = slot.start().atZone(zone);
        int minute = start.getHour() * 60 + start.getMinute();
        return (group == null || group == hers)
                && covers(wanted.id(), wanted.kind())
                && weekdays.contains(start.getDayOfWeek())
                && fromMinute <= minute
                && minute < untilMinute
                && slot.duration().compareTo(atLeast) >= 0
                && isValidOn(start.toLocalDate());
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Whether a reservation could fall under both, and it would not be clear which one counts. */
    boolean overlaps(PriceRule other, @Nullable ResourceKind ownKind, @Nullable ResourceKind othersKind) {
        return sort() == other.sort()
                && group == other.group
                && atLeast.equals(other.atLeast)
                && fromMinute < other.untilMinute
                && other.fromMinute < untilMinute
                && shareAWeekday(other)
                && shareADay(other)
                && shareAResource(other, ownKind, othersKind);
    }

    private boolean shareAWeekday(PriceRule other) {
        Set<DayOfWeek> both = EnumSet.copyOf(weekdays);
        both.retainAll(other.weekdays);
        return !both.isEmpty();
    }

    private boolean shareADay(PriceRule other) {
        return (validUntil == null || other.validFrom.isBefore(validUntil))
                && (other.validUntil == null || validFrom.isBefore(other.validUntil));
    }

    private boolean shareAResource(PriceRule other, @Nullable ResourceKind ownKind, @Nullable ResourceKind othersKind) {
        if (resource != null && other.resource != null) {
            return resource.equals(other.resource);
        }
        return ownKind == null || othersKind == null || ownKind == othersKind;
    }

    private boolean covers(ResourceId wanted, ResourceKind itsKind) {
        return resource != null ? resource.equals(wanted) : kind == null || kind == itsKind;
    }
}
