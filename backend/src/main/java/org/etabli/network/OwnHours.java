package org.etabli.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.Ids;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The week of what does not keep to its venue's hours. Who may change it is for the resource's module to say. */
@Component
public class OwnHours {

    private final JdbcClient jdbc;

    OwnHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the resource follows its venue. */
    public Optional<WeeklyHours> find(ResourceId resource) {
        record Line(DayOfWeek day, DailySpan span) {}
        Map<DayOfWeek, List<DailySpan>> days = jdbc
                .sql("SELECT weekday, opens_minute, closes_minute FROM opening_hours WHERE resource_id = ?"
                        + " ORDER BY weekday, opens_minute")
                .param(resource.value())
                .query((row, n) -> new Line(DayOfWeek.of(row.getInt(1)), new DailySpan(row.getInt(2), row.getInt(3))))
                .list()
                .stream()
                .collect(groupingBy(Line::day, mapping(Line::span, toList())));
        return days.isEmpty() ? Optional.empty() : Optional.of(new WeeklyHours(days));
    }

    /** @param week without a single day, the resource follows its venue */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(VenueId venue, ResourceId resource, WeeklyHours week) {
        jdbc.sql("DELETE FROM opening_hours WHERE resource_id = ?")
                .param(resource.value())
                .update();
        week.days()
                .forEach((day, spans) -> spans.forEach(span -> jdbc.sql("INSERT INTO opening_hours"
                                + " (id, venue_id, resource_id, weekday, opens_minute, closes_minute)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                        .params(List.of(
                                Ids.next(),
                                venue.value(),
                                resource.value(),
                                day.getValue(),
                                span.opensMinute(),
                                span.closesMinute()))
                        .update()));
    }
}
