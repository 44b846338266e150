package org.etabli.resource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of resources, read and written as their manager sees them. */
@Component
class ResourceStore {

    private static final String VALUES = "name = :name, kind = :kind, category = :category, trade = :trade,"
            + " icon = :icon, allocation = :allocation, capacity = :capacity, description = :description,"
            + " attributes = :attributes, min_minutes = :min, max_minutes = :max, step_minutes = :step,"
            + " notice_minutes = :notice, horizon_days = :horizon, buffer_before = :before, buffer_after = :after,"
            + " needs_approval = :approval, free_cancel_minutes = :free, late_cancel_percent = :percent";

    private final JdbcClient jdbc;

    ResourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ResourceSheet> find(ResourceId id) {
        return list("r.id = ?", id.value()).stream().findFirst();
    }

    /** Those on offer first. */
    List<ResourceSheet> list(VenueId venue) {
        return list("r.venue_id = ?", venue.value());
    }

    void insert(ResourceId id, VenueId venue, ResourceDraft draft) {
        values(
                        jdbc.sql("INSERT INTO resource SET id = :id, venue_id = :venue, position = :position, "
                                        + VALUES)
                                .param("venue", venue.value())
                                .param("position", nextPosition(venue, draft.kind())),
                        id,
                        draft)
                .update();
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void update(ResourceId id, ResourceDraft draft, int revision) {
        int updated = values(
                        jdbc.sql("UPDATE resource SET revision = revision + 1, " + VALUES
                                        + " WHERE id = :id AND revision = :revision")
                                .param("revision", revision),
                        id,
                        draft)
                .update();
        mustHaveChanged(id, updated);
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void touch(ResourceId id, int revision) {
        mustHaveChanged(
                id,
                jdbc.sql("UPDATE resource SET revision = revision + 1 WHERE id = ? AND revision = ?")
                        .params(List.of(id.value(), revision))
                        .update());
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void offer(ResourceId id, boolean offered, int revision) {
        mustHaveChanged(
                id,
                jdbc.sql("UPDATE resource SET revision = revision + 1, active = ? WHERE id = ? AND revision = ?")
                        .params(List.of(offered, id.value(), revision))
                        .update());
    }

    private static void mustHaveChanged(ResourceId id, int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhileException("resource", id);
        }
    }

    private int nextPosition(VenueId venue, ResourceKind kind) {
        return jdbc.sql("SELECT COALESCE(MAX(position), 0) + 1 FROM resource WHERE venue_id = ? AND kind = ?")
                .params(List.of(venue.value(), kind.name()))
                .query(Integer.class)
                .single();
    }

    private static StatementSpec values(StatementSpec statement, ResourceId id, ResourceDraft draft) {
        BookingRule rule = draft.rule();
        return statement
                .param("id", id.value())
                .param("name", draft.name())
                .param("kind", draft.kind().name())
                .param("category", draft.category())
                .param("trade", draft.trade())
                .param("icon", draft.icon())
                .param("allocation", draft.allocation().name())
                .param("capacity", draft.capacity())
                .param("description", draft.description())
                .param("attributes", UnitStore.line(draft.attributes()))
                .param("min", rule.min().toMinutes())
                .param("max", rule.max().toMinutes())
                .param("step", rule.step().toMinutes())
                .param("notice", rule.notice().toMinutes())
                .param("horizon", rule.horizonDays())
                .param("before", rule.bufferBefore().toMinutes())
                .param("after", rule.bufferAfter().toMinutes())
                .param("approval", rule.needsApproval())
                .param("free", rule.freeCancellation().toMinutes())
                .param("percent", rule.lateCancelPercent());
    }

    private List<ResourceSheet> list(String where, UUID id) {
        Map<ResourceId, List<Unit>> units = units(where, id);
        return jdbc.sql(ResourceRows.SELECT + " WHERE " + where + " ORDER BY r.active DESC, r.kind, r.position, r.name")
                .param(id)
                .query((row, n) -> new ResourceSheet(
                        ResourceRows.resource(row, units), row.getBoolean("active"), row.getInt("revision")))
                .list();
    }

    private Map<ResourceId, List<Unit>> units(String where, UUID id) {
        record Row(ResourceId resource, Unit unit) {}
        return jdbc
                .sql("SELECT r.id AS resource_id, u.* FROM resource r JOIN resource_unit ru ON ru.resource_id = r.id"
                        + " JOIN unit u ON u.id = ru.unit_id WHERE " + where + " ORDER BY NATURAL_SORT_KEY(u.label)")
                .param(id)
                .query((row, n) ->
                        new Row(new ResourceId(row.getObject("resource_id", UUID.class)), ResourceRows.unit(row)))
                .list()
                .stream()
                .collect(groupingBy(Row::resource, mapping(Row::unit, toList())));
    }
}
