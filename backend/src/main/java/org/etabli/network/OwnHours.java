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
    public Optional<OwnWeek> find(ResourceId resource) {
        record Line(DayOfWeek day, DailySpan span, boolean supervised) {}
        List<Line> lines = jdbc.sql("SELECT weekday, opens_minute, closes_minute, supervised FROM opening_hours"
                        + " WHERE resource_id = ? ORDER BY weekday, opens_minute")
                .param(resource.value())
                .query((row, n) -> new Line(
                        DayOfWeek.of(row.getInt(1)), new DailySpan(row.getInt(2), row.getInt(3)), row.getBoolean(4)))
                .list();
        Map<DayOfWeek, List<DailySpan>> days =
                lines.stream().collect(groupingBy(Line::day, mapping(Line::span, toList())));
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OwnWeek(new WeeklyHours(days), lines.getFirst().supervised()));
    }

    /** From now on the resource follows its venue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(ResourceId resource) {
        jdbc.sql("DELETE FROM opening_hours WHERE resource_id = ?")
                .param(resource.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(VenueId venue, ResourceId resource, OwnWeek week) {
        remove(resource);
        week.hours()
                .days()
                .forEach((day, spans) -> spans.forEach(span -> jdbc.sql("INSERT INTO opening_hours"
                                + " (id, venue_id, resource_id, weekday, opens_minute, closes_minute, supervised)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                        .params(List.of(
                                Ids.next(),
                                venue.value(),
                                resource.value(),
                                day.getValue(),
                                span.opensMinute(),
                                span.closesMinute(),
                                week.supervised()))
                        .update()));
    }
}
