package org.etabli.reservation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.availability.Availability;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Promises;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the managers' side what can't be taken away because someone reserved it. */
@Component
class ReservedUnits implements Promises {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReservedUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UnitId, Instant> promisedUntil(ResourceId resource) {
        record Row(UnitId unit, Instant until) {}
        Instant now = clock.instant();
        return jdbc
                .sql("SELECT unit_id, MAX(ends_at) FROM reservation WHERE resource_id = ? AND starts_at > ?"
                        + " AND ends_at > ? AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN')"
                        + " GROUP BY unit_id")
                .params(List.of(resource.value(), now.minus(Availability.LONGEST), now))
                .query((row, n) -> new Row(new UnitId(row.getObject(1, UUID.class)), row.getObject(2, Instant.class)))
                .list()
                .stream()
                .collect(toMap(Row::unit, Row::until));
    }
}
