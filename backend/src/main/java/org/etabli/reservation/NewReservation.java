package org.etabli.reservation;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.etabli.availability.Availability;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as it is asked for over HTTP.
 *
 * @param memberId who will hold it, for the front desk; the caller herself when it is left out
 * @param payment {@code best} (an allowance that covers it, else money), {@code money} or, from the front
 *     desk, {@code complimentary}
 * @param coupon a discount code; with one, it is paid in money
 */
record NewReservation(
        @Nullable String resourceId,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable String unitId,
        @Nullable String title,
        @Nullable Integer guests,
        @Nullable String memberId,
        @Nullable String payment,
        @Nullable String coupon) {

    private static final int LONGEST_CODE = 30;

    /** @throws InvalidInputException naming the field that is missing or senseless */
    RequestReservation requestOf(Caller caller) {
        if (resourceId == null) {
            throw new InvalidInputException("resourceId", "required");
        }
        if (coupon != null && coupon.length() > LONGEST_CODE) {
            throw new InvalidInputException("coupon", "too-long", LONGEST_CODE);
        }
        String about = title == null ? "" : title.strip();
        return new RequestReservation(
                ResourceId.parse(resourceId),
                unitId == null ? null : UnitId.parse(unitId),
                Moments.slot("start", start, "end", end, Availability.LONGEST),
                memberId == null ? caller.member() : MemberId.parse(memberId),
                about.isEmpty() ? null : about,
                Objects.requireNonNullElse(guests, 0),
                payment == null ? Payment.BEST : Words.parse("payment", Payment.class, payment),
                coupon);
    }
}
