package org.etabli.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what came due, was planned, was done. */
@Component
class MaintenanceRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MaintenanceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Maintenance> findOpen(MaintenancePlanId plan) {
        return jdbc.sql("SELECT * FROM maintenance WHERE open_of = ?")
                .param(plan.value())
                .query(MaintenanceRows::maintenance)
                .optional();
    }

    List<Maintenance> listOpen(Collection<MaintenancePlanId> plans) {
        return plans.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM maintenance WHERE open_of IN (:plans)")
                        .param(
                                "plans",
                                plans.stream().map(MaintenancePlanId::value).toList())
                        .query(MaintenanceRows::maintenance)
                        .list();
    }

    /** The one that is open, made where none is; the plan is held. */
    Maintenance open(MaintenancePlan plan) {
        return findOpen(plan.id()).orElseGet(() -> {
            jdbc.sql("INSERT INTO maintenance (id, plan_id, venue_id) VALUES (?, ?, ?)")
                    .params(List.of(Ids.next(), plan.id().value(), plan.venue().value()))
                    .update();
            return findOpen(plan.id()).orElseThrow();
        });
    }

    void warned(UUID id) {
        mark(id, "warned_at");
    }

    void due(UUID id) {
        mark(id, "due_at");
    }

    private void mark(UUID id, String column) {
        jdbc.sql("UPDATE maintenance SET " + column + " = ? WHERE id = ? AND " + column + " IS NULL")
                .params(List.of(clock.instant(), id))
                .update();
    }

    void planned(UUID id, @Nullable TimeSlot slot) {
        jdbc.sql("UPDATE maintenance SET planned_from = ?, planned_until = ?, plannings = plannings + 1 WHERE id = ?")
                .params(Arrays.asList(slot == null ? null : slot.start(), slot == null ? null : slot.end(), id))
                .update();
    }

    void stopped(UUID id, @Nullable TimeSlot slot) {
        jdbc.sql("UPDATE maintenance SET stopped_from = ?, stopped_until = ? WHERE id = ?")
                .params(Arrays.asList(slot == null ? null : slot.start(), slot == null ? null : slot.end(), id))
                .update();
    }

    void done(UUID id, MemberId by, @Nullable String notes, @Nullable Money cost) {
        jdbc.sql(
                        "UPDATE maintenance SET finished_at = ?, done_by = ?, notes = ?, cost_minor = ?, currency = ? WHERE id = ?")
                .params(Arrays.asList(
                        clock.instant(),
                        by.value(),
                        notes,
                        cost == null ? null : cost.getAmountMinorLong(),
                        cost == null ? null : cost.getCurrencyUnit().getCode(),
                        id))
                .update();
    }

    /** Those that were done, the latest first, at most so many. */
    List<Maintenance> listDone(MaintenancePlanId plan, int limit) {
        return jdbc.sql("SELECT * FROM maintenance WHERE plan_id = ? AND finished_at IS NOT NULL"
                        + " ORDER BY finished_at DESC, id DESC LIMIT ?")
                .params(List.of(plan.value(), limit))
                .query(MaintenanceRows::maintenance)
                .list();
    }

    private static Maintenance maintenance(ResultSet row, int number) throws SQLException {
        UUID doneBy = row.getObject("done_by", UUID.class);
        String currency = row.getString("currency");
        return new Maintenance(
                row.getObject("id", UUID.class),
                new MaintenancePlanId(row.getObject("plan_id", UUID.class)),
                row.getObject("warned_at", Instant.class),
                row.getObject("due_at", Instant.class),
                slot(row, "planned"),
                row.getInt("plannings"),
                slot(row, "stopped"),
                row.getObject("finished_at", Instant.class),
                doneBy == null ? null : new MemberId(doneBy),
                row.getString("notes"),
                currency == null ? null : Money.ofMinor(CurrencyUnit.of(currency), row.getLong("cost_minor")));
    }

    private static @Nullable TimeSlot slot(ResultSet row, String name) throws SQLException {
        Instant from = row.getObject(name + "_from", Instant.class);
        return from == null ? null : new TimeSlot(from, row.getObject(name + "_until", Instant.class));
    }
}
