package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Measure;
import org.etabli.reservation.Credit;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The reservation as it was when something was told of it; the payload of an outbox row. Names, addresses and languages
 * are not in it: they are read when the mail is written.
 *
 * @param keptAmount what stays used of the allowance after a late cancellation, in the credit's measure
 * @param previousStart where it stood before it was moved, or null; so is {@code previousEnd}
 */
@JsonIgnoreProperties(ignoreUnknown = true) // rows outlive the version that wrote them
record Told(
        UUID venueId,
        UUID resourceId,
        UUID unitId,
        Instant startsAt,
        Instant endsAt,
        ReservationStatus status,
        @Nullable String title,
        long priceMinor,
        String currency,
        long creditAmount,
        @Nullable Measure creditMeasure,
        long feeMinor,
        long keptAmount,
        @Nullable Instant previousStart,
        @Nullable Instant previousEnd,
        int sequence) {

    static Told of(ReservationDetails reservation) {
        return of(reservation, null, null);
    }

    static Told of(ReservationDetails reservation, @Nullable TimeSlot previous, @Nullable Credit kept) {
        Credit credit = reservation.credit();
        return new Told(
                reservation.venue().value(),
                reservation.resource().value(),
                reservation.unit().value(),
                reservation.slot().start(),
                reservation.slot().end(),
                reservation.status(),
                reservation.title(),
                reservation.price().getAmountMinorLong(),
                reservation.price().getCurrencyUnit().getCode(),
                credit == null ? 0 : credit.amount(),
                credit == null ? null : credit.measure(),
                reservation.fee().getAmountMinorLong(),
                kept == null ? 0 : kept.amount(),
                previous == null ? null : previous.start(),
                previous == null ? null : previous.end(),
                reservation.sequence());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    ResourceId resource() {
        return new ResourceId(resourceId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    @Nullable
    TimeSlot previous() {
        return previousStart == null || previousEnd == null ? null : new TimeSlot(previousStart, previousEnd);
    }

    Money price() {
        return Money.ofMinor(CurrencyUnit.of(currency), priceMinor);
    }

    Money fee() {
        return Money.ofMinor(CurrencyUnit.of(currency), feeMinor);
    }

    @Nullable
    Credit credit() {
        return creditMeasure == null ? null : new Credit(creditAmount, creditMeasure);
    }

    @Nullable
    Credit kept() {
        return creditMeasure == null || keptAmount == 0 ? null : new Credit(keptAmount, creditMeasure);
    }
}
