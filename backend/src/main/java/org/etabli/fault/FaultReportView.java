package org.etabli.fault;

import java.time.OffsetDateTime;

/** What somebody hears who reported it. */
record FaultReportView(
        String id,
        String venueId,
        String resourceId,
        String unitId,
        String description,
        String state,
        OffsetDateTime reportedAt,
        boolean photo) {}
