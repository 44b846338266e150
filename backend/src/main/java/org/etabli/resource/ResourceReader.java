package org.etabli.resource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every resource, unit, floor, quota and outage: six statements. */
@Component
class ResourceReader {

    private static final Duration OUTAGES_REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ResourceReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ResourceSnapshot read() {
        Map<Boolean, Map<UnitId, Unit>> units = units();
        Map<UnitId, Unit> active = of(units, true);
        Map<Boolean, List<Resource>> resources = resources(unitsOf(active));
        List<Resource> offered = of(resources, true);
        return new ResourceSnapshot(
                offered,
                byId(offered),
                offered.stream().collect(groupingBy(Resource::venue)),
                active,
                byUnit(offered),
                floors(),
                quotas(),
                outages(),
                byId(of(resources, false)),
                of(units, false));
    }

    /** A partition has both sides, always. */
    private static <T> T of(Map<Boolean, T> partition, boolean side) {
        return Objects.requireNonNull(partition.get(side));
    }

    private Map<Boolean, List<Resource>> resources(Map<ResourceId, List<Unit>> unitsOf) {
        record Row(Resource resource, boolean active) {}
        return jdbc
                .sql(ResourceRows.SELECT + " ORDER BY v.name, r.kind, r.position, r.name")
                .query((row, n) -> new Row(ResourceRows.resource(row, unitsOf), row.getBoolean("active")))
                .list()
                .stream()
                .collect(partitioningBy(Row::active, mapping(Row::resource, toList())));
    }

    private static Map<ResourceId, Resource> byId(List<Resource> resources) {
        return resources.stream().collect(toMap(Resource::id, Function.identity()));
    }

    private static Map<UnitId, List<Resource>> byUnit(List<Resource> resources) {
        record Offer(UnitId unit, Resource resource) {}
        return resources.stream()
                .flatMap(resource -> resource.unitIds().stream().map(unit -> new Offer(unit, resource)))
                .collect(groupingBy(Offer::unit, mapping(Offer::resource, toList())));
    }

    private Map<Boolean, Map<UnitId, Unit>> units() {
        record Row(Unit unit, boolean active) {}
        return jdbc
                .sql("SELECT * FROM unit ORDER BY venue_id, zone_name, NATURAL_SORT_KEY(label)")
                .query((row, n) -> new Row(ResourceRows.unit(row), row.getBoolean("active")))
                .list()
                .stream()
                .collect(partitioningBy(
                        Row::active,
                        toMap(row -> row.unit().id(), Row::unit, (one, other) -> one, LinkedHashMap::new)));
    }

    private Map<ResourceId, List<Unit>> unitsOf(Map<UnitId, Unit> units) {
        record Row(ResourceId resource, @Nullable Unit unit) {}
        return jdbc
                .sql("SELECT ru.resource_id, ru.unit_id FROM resource_unit ru JOIN unit u ON u.id = ru.unit_id"
                        + " ORDER BY NATURAL_SORT_KEY(u.label)")
                .query((row, n) -> new Row(
                        new ResourceId(row.getObject(1, UUID.class)),
                        units.get(new UnitId(row.getObject(2, UUID.class)))))
                .list()
                .stream()
                .filter(row -> row.unit() != null)
                .collect(groupingBy(Row::resource, mapping(row -> Objects.requireNonNull(row.unit()), toList())));
    }

    private List<Floor> floors() {
        return jdbc.sql("SELECT * FROM floor ORDER BY venue_id, level")
                .query((row, n) -> ResourceRows.floor(row))
                .list();
    }

    private List<Quota> quotas() {
        return jdbc.sql("SELECT * FROM quota ORDER BY at_most")
                .query(ResourceRows::quota)
                .list();
    }

    private Map<UnitId, List<Outage>> outages() {
        return jdbc
                .sql("SELECT id, unit_id, starts_at, ends_at, reason, maintenance FROM outage"
                        + " WHERE ends_at IS NULL OR ends_at > ? ORDER BY starts_at")
                .param(clock.instant().minus(OUTAGES_REMEMBERED))
                .query((row, n) -> new Outage(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("starts_at", Instant.class),
                        row.getObject("ends_at", Instant.class),
                        row.getString("reason"),
                        row.getBoolean("maintenance")))
                .list()
                .stream()
                .collect(groupingBy(Outage::unit));
    }
}
