package org.etabli.resource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;

/** Makes records from the rows of the module's tables. */
final class ResourceRows {

    /** Of what {@link #resource} reads. */
    static final String SELECT = "SELECT r.*, v.operator_id, p.id AS picture_id FROM resource r"
            + " JOIN venue v ON v.id = r.venue_id LEFT JOIN resource_picture p ON p.resource_id = r.id";

    private ResourceRows() {}

    static Quota quota(ResultSet row, int number) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        UUID plan = row.getObject("plan_id", UUID.class);
        String kind = row.getString("kind");
        return new Quota(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                resource == null ? null : new ResourceId(resource),
                row.getString("category"),
                kind == null ? null : ResourceKind.valueOf(kind),
                plan == null ? null : new PlanId(plan),
                Quota.Per.valueOf(row.getString("per")),
                Quota.MeasuredIn.valueOf(row.getString("measure")),
                row.getInt("at_most"));
    }

    static Floor floor(ResultSet row) throws SQLException {
        return new Floor(
                new FloorId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                row.getString("name"),
                row.getInt("level"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("background"));
    }

    static Unit unit(ResultSet row) throws SQLException {
        UUID floor = row.getObject("floor_id", UUID.class);
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                row.getString("label"),
                row.getString("zone_name"),
                words(row.getString("tags")),
                floor == null || row.getObject("x") == null
                        ? null
                        : new Unit.Placement(
                                new FloorId(floor),
                                row.getInt("x"),
                                row.getInt("y"),
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getInt("rotation"),
                                row.getString("chair")));
    }

    static Resource resource(ResultSet row, Map<ResourceId, List<Unit>> unitsOf) throws SQLException {
        ResourceId id = new ResourceId(row.getObject("id", UUID.class));
        return new Resource(
                id,
                new VenueId(row.getObject("venue_id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("category"),
                row.getString("trade"),
                row.getString("icon"),
                Allocation.valueOf(row.getString("allocation")),
                row.getInt("capacity"),
                row.getString("description"),
                row.getObject("picture_id", UUID.class),
                words(row.getString("attributes")),
                rule(row),
                unitsOf.getOrDefault(id, List.of()));
    }

    private static BookingRule rule(ResultSet row) throws SQLException {
        return new BookingRule(
                Duration.ofMinutes(row.getInt("min_minutes")),
                Duration.ofMinutes(row.getInt("max_minutes")),
                Duration.ofMinutes(row.getInt("step_minutes")),
                Duration.ofMinutes(row.getInt("notice_minutes")),
                row.getInt("horizon_days"),
                Duration.ofMinutes(row.getInt("buffer_before")),
                Duration.ofMinutes(row.getInt("buffer_after")),
                row.getBoolean("needs_approval"),
                Duration.ofMinutes(row.getInt("free_cancel_minutes")),
                row.getInt("late_cancel_percent"));
    }

    static Set<String> words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
