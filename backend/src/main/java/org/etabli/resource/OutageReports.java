package org.etabli.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes units out of service and brings them back. Reservations that stand in the way are left as they are; nobody can
 * make new ones until the unit returns.
 */
@Service
public class OutageReports {

    private final JdbcClient jdbc;
    private final VenueAccess access;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutageReports(
            JdbcClient jdbc,
            VenueAccess access,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on the unit can't be reserved.
     *
     * @param reason what members read
     * @param until when it will be back, or null until further notice
     * @throws InvalidInputException without a reason, or when it would be back already
     * @throws NotFoundException when there is no such unit for the caller
     */
    public UUID report(Caller caller, UnitId unit, String reason, @Nullable Instant until) {
        return transactions.inOne(() -> {
            VenueId venue = access.mustManage(caller, venueOf(unit)).id();
            Instant now = clock.instant();
            if (until != null && !until.isAfter(now)) {
                throw new InvalidInputException("until", "in-the-past");
            }
            UUID id = Ids.next();
            jdbc.sql("INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, created_by, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            unit.value(),
                            now,
                            until,
                            Input.text("reason", reason, 200),
                            caller.member().value(),
                            now))
                    .update();
            access.changed(venue);
            return id;
        });
    }

    /**
     * The unit is back in service from now on; does nothing when it is already.
     *
     * @throws NotFoundException when there is no such outage for the caller
     */
    public void end(Caller caller, UUID outage) {
        transactions.inOne(() -> {
            UnitId unit = unitOf(outage).orElseThrow(() -> new NotFoundException("outage", outage));
            VenueId venue = access.mustManage(caller, venueOf(unit)).id();
            Instant now = clock.instant();
            jdbc.sql("UPDATE outage SET ends_at = GREATEST(starts_at, ?), ended_by = ?"
                            + " WHERE id = ? AND (ends_at IS NULL OR ends_at > ?)")
                    .params(List.of(now, caller.member().value(), outage, now))
                    .update();
            events.publishEvent(new OutageEnded(outage));
            access.changed(venue);
        });
    }

    /**
     * The unit is expected back at another moment.
     *
     * @throws InvalidInputException when that moment is past
     * @throws NotFoundException when there is no such outage for the caller
     */
    public void expect(Caller caller, UUID outage, Instant until) {
        transactions.inOne(() -> {
            UnitId unit = unitOf(outage).orElseThrow(() -> new NotFoundException("outage", outage));
            VenueId venue = access.mustManage(caller, venueOf(unit)).id();
            if (!until.isAfter(clock.instant())) {
                throw new InvalidInputException("until", "in-the-past");
            }
            jdbc.sql("UPDATE outage SET ends_at = ? WHERE id = ?")
                    .params(List.of(until, outage))
                    .update();
            access.changed(venue);
        });
    }

    private Optional<UnitId> unitOf(UUID outage) {
        return jdbc.sql("SELECT unit_id FROM outage WHERE id = ?")
                .param(outage)
                .query(UUID.class)
                .optional()
                .map(UnitId::new);
    }

    private VenueId venueOf(UnitId unit) {
        return jdbc.sql("SELECT venue_id FROM unit WHERE id = ?")
                .param(unit.value())
                .query(UUID.class)
                .optional()
                .map(VenueId::new)
                .orElseThrow(() -> new NotFoundException("unit", unit));
    }
}
