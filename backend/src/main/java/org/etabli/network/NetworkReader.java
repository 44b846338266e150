package org.etabli.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.NetworkSnapshot.Whose;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole network: six statements, some hundred rows. */
@Component
class NetworkReader {

    private final JdbcClient jdbc;

    NetworkReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NetworkSnapshot read() {
        List<VenueId> closedOnHolidays = new java.util.ArrayList<>();
        List<Venue> venues = jdbc.sql("SELECT * FROM venue ORDER BY name")
                .query((row, n) -> {
                    Venue venue = venue(row);
                    if (row.getBoolean("observes_public_holidays")) {
                        closedOnHolidays.add(venue.id());
                    }
                    return venue;
                })
                .list();
        return new NetworkSnapshot(
                name(),
                venues,
                venues.stream().collect(Collectors.toMap(Venue::id, Function.identity())),
                operators(),
                weeks(),
                supervised(),
                exceptions(),
                List.copyOf(closedOnHolidays));
    }

    private Optional<String> name() {
        return jdbc.sql("SELECT network_name FROM installation WHERE id = 1")
                .query(String.class)
                .optional();
    }

    private Map<OperatorId, Operator> operators() {
        return jdbc
                .sql("SELECT id, name, legal_form, siren, currency FROM operator ORDER BY name")
                .query((row, n) -> operator(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Operator::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private Map<Whose, Map<DayOfWeek, List<DailySpan>>> weeks() {
        record Row(Whose whose, DayOfWeek day, DailySpan span) {}
        return jdbc
                .sql("SELECT venue_id, resource_id, weekday, opens_minute, closes_minute FROM opening_hours"
                        + " ORDER BY weekday, opens_minute")
                .query((row, n) -> new Row(
                        whose(row), DayOfWeek.of(row.getInt("weekday")), new DailySpan(row.getInt(4), row.getInt(5))))
                .list()
                .stream()
                .collect(groupingBy(Row::whose, groupingBy(Row::day, mapping(Row::span, toList()))));
    }

    private Set<Whose> supervised() {
        return jdbc
                .sql("SELECT DISTINCT venue_id, resource_id FROM opening_hours WHERE supervised = 1")
                .query((row, n) -> whose(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of few days first: an open Saturday within a closed month is open. */
    private Map<Whose, List<CalendarException>> exceptions() {
        record Row(Whose whose, CalendarException exception) {}
        return jdbc
                .sql("SELECT venue_id, resource_id, first_day, last_day, opens_minute, closes_minute, reason"
                        + " FROM calendar_exception ORDER BY DATEDIFF(last_day, first_day), first_day")
                .query((row, n) -> new Row(whose(row), VenueStore.exception(row)))
                .list()
                .stream()
                .collect(groupingBy(Row::whose, mapping(Row::exception, toList())));
    }

    private static Whose whose(ResultSet row) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        return new Whose(
                new VenueId(row.getObject("venue_id", UUID.class)), resource == null ? null : new ResourceId(resource));
    }

    static Operator operator(ResultSet row) throws SQLException {
        return new Operator(
                new OperatorId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("legal_form"),
                row.getString("siren"),
                CurrencyUnit.of(row.getString("currency")));
    }

    static Venue venue(ResultSet row) throws SQLException {
        return new Venue(
                new VenueId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                VenueKind.valueOf(row.getString("kind")),
                row.getString("description"),
                new Venue.Address(row.getString("street"), row.getString("postcode"), row.getString("city")),
                position(row),
                ZoneId.of(row.getString("zone")),
                row.getString("directions"),
                row.getString("door_code"),
                row.getString("wifi_name"),
                row.getString("email"),
                row.getString("phone"),
                Duration.ofMinutes(row.getInt("grace_minutes")));
    }

    private static Venue.@Nullable Position position(ResultSet row) throws SQLException {
        return row.getObject("latitude") == null
                ? null
                : new Venue.Position(row.getDouble("latitude"), row.getDouble("longitude"));
    }
}
