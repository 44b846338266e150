package org.etabli.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Times of maintenance, known beforehand, in which a unit can't be used. Who calls has checked who may plan them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlannedOutages {

    private final JdbcClient jdbc;
    private final VenueAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlannedOutages(JdbcClient jdbc, VenueAccess access, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reason what members read
     * @param by who planned it, or null when nobody but the plan did
     */
    public UUID add(VenueId venue, UnitId unit, String reason, TimeSlot slot, @Nullable MemberId by) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, maintenance, created_by, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, TRUE, ?, ?)")
                .params(Arrays.asList(
                        id,
                        unit.value(),
                        slot.start(),
                        slot.end(),
                        reason,
                        by == null ? null : by.value(),
                        clock.instant()))
                .update();
        access.changed(venue);
        return id;
    }

    public void extend(VenueId venue, UUID outage, Instant until) {
        jdbc.sql("UPDATE outage SET ends_at = GREATEST(ends_at, ?) WHERE id = ?")
                .params(List.of(until, outage))
                .update();
        access.changed(venue);
    }

    /** From now on the unit can be used again; one that has not begun is as if it had never been planned. */
    public void end(VenueId venue, UUID outage) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM outage WHERE id = ? AND starts_at >= ?")
                .params(List.of(outage, now))
                .update();
        jdbc.sql("UPDATE outage SET ends_at = ? WHERE id = ? AND (ends_at IS NULL OR ends_at > ?)")
                .params(List.of(now, outage, now))
                .update();
        events.publishEvent(new OutageEnded(outage));
        access.changed(venue);
    }
}
