package org.etabli.fault;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the HTTP surface writes it for the venue's people; moments with the venue's offset.
 *
 * @param reporter how who reported it is called; null when that was erased
 * @param reporterEmail of somebody without an account, else null
 * @param expectedAt when it is expected to work again, or null before it was confirmed
 * @param photo where it is, or null without one
 * @param told how many who had reserved it stand where
 */
record FaultView(
        String id,
        String venueId,
        String resourceId,
        String unitId,
        String description,
        @Nullable String reporter,
        @Nullable String reporterEmail,
        String state,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime expectedAt,
        @Nullable String photo,
        Map<String, Integer> told) {}
