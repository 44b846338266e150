package org.etabli.insight;

import java.time.Clock;
import java.util.Arrays;
import org.etabli.kernel.Ids;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationEvents.ReservationRefused;
import org.etabli.resource.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what was turned away, in the transaction that turned it away: one plain insert. */
@Component
class RefusalRecord {

    private final JdbcClient jdbc;
    private final Resources resources;
    private final Clock clock;

    RefusalRecord(JdbcClient jdbc, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.clock = clock;
    }

    @EventListener
    void on(ReservationRefused refused) {
        RequestReservation request = refused.request();
        resources
                .find(request.resource())
                .ifPresent(resource -> jdbc.sql(
                                "INSERT INTO refused_request (id, venue_id, resource_id, member_id, rule, starts_at, ends_at, at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                Ids.next(),
                                resource.venue().value(),
                                resource.id().value(),
                                request.member().value(),
                                refused.refusal().rule(),
                                request.slot().start(),
                                request.slot().end(),
                                clock.instant()))
                        .update());
    }
}
