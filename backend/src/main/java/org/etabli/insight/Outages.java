package org.etabli.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when units were out of order, past outages too. */
@Component("outagesOverTime")
class Outages {

    private final JdbcClient jdbc;

    Outages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cut to the window; an outage without an end lasts until the end of the window. */
    Map<UnitId, List<TimeSlot>> during(TimeSlot window, Collection<VenueId> venues) {
        record Row(UnitId unit, TimeSlot slot) {}
        if (venues.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT o.unit_id, GREATEST(o.starts_at, :from), LEAST(COALESCE(o.ends_at, :until), :until)"
                        + " FROM unit u JOIN outage o ON o.unit_id = u.id WHERE u.venue_id IN (:venues)"
                        + " AND o.starts_at < :until AND (o.ends_at IS NULL OR o.ends_at > :from)"
                        + " AND o.starts_at < COALESCE(o.ends_at, :until)")
                .param("venues", venues.stream().map(VenueId::value).toList())
                .param("from", window.start())
                .param("until", window.end())
                .query((row, n) -> new Row(
                        new UnitId(row.getObject(1, UUID.class)),
                        new TimeSlot(row.getObject(2, Instant.class), row.getObject(3, Instant.class))))
                .list()
                .stream()
                .collect(groupingBy(Row::unit, mapping(Row::slot, toList())));
    }
}
