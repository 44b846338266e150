package org.etabli.reservation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A reservation in a list: enough to draw it; the rest is one request away.
 *
 * @param member the holder's name, for the desk and where she shares it
 */
record ReservationLine(
        String id,
        String resourceId,
        String unitId,
        OffsetDateTime start,
        OffsetDateTime end,
        String status,
        @Nullable String title,
        @Nullable String member) {

    static ReservationLine of(ReservationDetails details, ZoneId zone, @Nullable String member) {
        return new ReservationLine(
                details.id().toString(),
                details.resource().toString(),
                details.unit().toString(),
                Moments.at(details.slot().start(), zone),
                Moments.at(details.slot().end(), zone),
                Words.of(details.status()),
                details.title(),
                member);
    }
}
