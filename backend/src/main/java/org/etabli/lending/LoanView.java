package org.etabli.lending;

import java.time.OffsetDateTime;
import org.etabli.web.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A loan as the HTTP surface writes it; moments with the venue's offset.
 *
 * @param unit the piece's label
 * @param missing accessories that did not come back
 * @param kept of the damage, out of the deposit; the rest goes on the member's next invoice, as {@code late} does
 * @param late charged for coming late
 * @param undoneAt when the hand-out was taken back as a mistake
 */
record LoanView(
        String id,
        String venueId,
        String resourceId,
        String name,
        String unitId,
        String unit,
        String memberId,
        String memberName,
        String reservationId,
        OffsetDateTime handedOutAt,
        OffsetDateTime dueAt,
        boolean overdue,
        @Nullable String condition,
        Amount deposit,
        @Nullable OffsetDateTime returnedAt,
        @Nullable String conditionBack,
        @Nullable String missing,
        Amount damage,
        Amount kept,
        Amount late,
        @Nullable OffsetDateTime undoneAt) {}
