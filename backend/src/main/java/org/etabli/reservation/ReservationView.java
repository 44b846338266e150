package org.etabli.reservation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/** A reservation as it is told over HTTP; moments carry the offset of the venue's zone. */
record ReservationView(
        String id,
        String venueId,
        String resourceId,
        String unitId,
        String memberId,
        OffsetDateTime start,
        OffsetDateTime end,
        String status,
        @Nullable String title,
        int guests,
        Amount price,
        @Nullable CreditView credit,
        @Nullable Amount fee,
        @Nullable OffsetDateTime checkedInAt,
        @Nullable OffsetDateTime heldUntil) {

    /** @param measure {@code half-days} or {@code minutes} */
    record CreditView(long amount, String measure) {

        static @Nullable CreditView of(@Nullable Credit credit) {
            return credit == null ? null : new CreditView(credit.amount(), Words.of(credit.measure()));
        }
    }

    static ReservationView of(ReservationDetails details, ZoneId zone) {
        return new ReservationView(
                details.id().toString(),
                details.venue().toString(),
                details.resource().toString(),
                details.unit().toString(),
                details.member().toString(),
                Moments.at(details.slot().start(), zone),
                Moments.at(details.slot().end(), zone),
                Words.of(details.status()),
                details.title(),
                details.guests(),
                Amount.of(details.price()),
                CreditView.of(details.credit()),
                details.fee().isZero() ? null : Amount.of(details.fee()),
                details.checkedInAt() == null ? null : Moments.at(details.checkedInAt(), zone),
                details.heldUntil() == null ? null : Moments.at(details.heldUntil(), zone));
    }
}
