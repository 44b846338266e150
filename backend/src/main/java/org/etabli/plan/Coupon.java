package org.etabli.plan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A code that makes what is taken with it cheaper, once for each: a pack, the first fee of a plan, or a reservation.
 *
 * @param code in capitals
 * @param percent taken off, or null where an amount is
 * @param amount taken off, as far as the price goes; null where a percentage is
 * @param validUntil the first day it can't be used any more, or null
 * @param uses in all, or null without limit
 * @param usesEach per person, or null without limit
 * @param used so far
 */
public record Coupon(
        UUID id,
        OperatorId operator,
        String code,
        @Nullable Integer percent,
        @Nullable Money amount,
        boolean forPlans,
        boolean forPacks,
        boolean forReservations,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer uses,
        @Nullable Integer usesEach,
        int used) {

    /** What it takes off a price, rounded half up to the cent; never more than the price. */
    public Money off(Money price) {
        Money off = percent != null
                ? price.multipliedBy(percent).dividedBy(100, RoundingMode.HALF_UP)
                : amount == null ? Money.zero(price.getCurrencyUnit()) : amount;
        return off.isGreaterThan(price) ? price : off;
    }

    public boolean isOver(LocalDate day) {
        return validUntil != null && !day.isBefore(validUntil);
    }

    public boolean isUsedUp() {
        return uses != null && used >= uses;
    }
}
