package org.etabli.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of maintenance plans. */
@Component
class PlanRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<MaintenancePlan> find(MaintenancePlanId id) {
        return jdbc.sql("SELECT * FROM maintenance_plan WHERE id = ?")
                .param(id.value())
                .query(PlanRows::plan)
                .optional();
    }

    /** As it is, locked until the transaction ends. */
    Optional<MaintenancePlan> hold(MaintenancePlanId id) {
        int there = jdbc.sql("UPDATE maintenance_plan SET revision = revision + 1 WHERE id = ?")
                .param(id.value())
                .update();
        return there == 0 ? Optional.empty() : find(id);
    }

    List<MaintenancePlan> listActive() {
        return jdbc.sql("SELECT * FROM maintenance_plan WHERE active ORDER BY created_at, id")
                .query(PlanRows::plan)
                .list();
    }

    /** Active ones first, each by title. */
    List<MaintenancePlan> list(VenueId venue) {
        return jdbc.sql("SELECT * FROM maintenance_plan WHERE venue_id = ? ORDER BY active DESC, title, id")
                .param(venue.value())
                .query(PlanRows::plan)
                .list();
    }

    void save(VenueId venue, MaintenanceDraft draft) {
        Instant now = clock.instant();
        int changed = jdbc.sql("UPDATE maintenance_plan SET title = ?, tasks = ?, every_months = ?, every_hours = ?,"
                        + " warn_days = ?, warn_hours = ?, responsible_id = ?, stops = ?, active = ? WHERE id = ?")
                .params(Arrays.asList(
                        draft.title(),
                        draft.tasks(),
                        draft.everyMonths(),
                        draft.everyHours(),
                        draft.warnDays(),
                        draft.warnHours(),
                        draft.responsible() == null ? null : draft.responsible().value(),
                        draft.stops(),
                        draft.active(),
                        draft.id().value()))
                .update();
        if (changed > 0) {
            return;
        }
        jdbc.sql("INSERT IGNORE INTO maintenance_plan (id, venue_id, resource_id, title, tasks, every_months,"
                        + " every_hours, warn_days, warn_hours, responsible_id, stops, active, counted_from, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        draft.id().value(),
                        venue.value(),
                        draft.machine().value(),
                        draft.title(),
                        draft.tasks(),
                        draft.everyMonths(),
                        draft.everyHours(),
                        draft.warnDays(),
                        draft.warnHours(),
                        draft.responsible() == null ? null : draft.responsible().value(),
                        draft.stops(),
                        draft.active(),
                        now,
                        now))
                .update();
    }

    void countFrom(MaintenancePlanId id, Instant moment) {
        jdbc.sql("UPDATE maintenance_plan SET counted_from = ? WHERE id = ?")
                .params(List.of(moment, id.value()))
                .update();
    }

    private static MaintenancePlan plan(ResultSet row, int number) throws SQLException {
        UUID responsible = row.getObject("responsible_id", UUID.class);
        return new MaintenancePlan(
                new MaintenancePlanId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                row.getString("title"),
                MaintenanceDraft.lines(row.getString("tasks")),
                row.getObject("every_months", Integer.class),
                row.getObject("every_hours", Integer.class),
                row.getInt("warn_days"),
                row.getInt("warn_hours"),
                responsible == null ? null : new MemberId(responsible),
                row.getBoolean("stops"),
                row.getBoolean("active"),
                row.getObject("counted_from", Instant.class));
    }
}
