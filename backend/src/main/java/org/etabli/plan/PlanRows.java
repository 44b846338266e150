package org.etabli.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.ResourceKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all plans with what belongs to them: five statements, however many they are. */
final class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Plan> list() {
        Map<UUID, List<Allowance>> allowances = byPlan(
                "SELECT a.plan_id, a.id, a.kind, a.measure, a.amount, a.everywhere, a.overage_minor, p.currency"
                        + " FROM allowance a JOIN plan p ON p.id = a.plan_id ORDER BY a.kind",
                PlanRows::allowance);
        Map<UUID, List<Fee>> changes = byPlan(
                "SELECT f.plan_id, f.valid_from, f.fee_minor, f.for_all, p.currency FROM plan_fee f"
                        + " JOIN plan p ON p.id = f.plan_id ORDER BY f.valid_from",
                PlanRows::fee);
        Map<UUID, List<VenueId>> venues = byPlan(
                "SELECT plan_id, venue_id FROM plan_venue",
                (row, n) -> new VenueId(row.getObject("venue_id", UUID.class)));
        Map<UUID, List<TariffGroup>> groups = byPlan(
                "SELECT plan_id, tariff_group FROM plan_group",
                (row, n) -> TariffGroup.valueOf(row.getString("tariff_group")));
        return jdbc.sql("SELECT * FROM plan ORDER BY name")
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return plan(
                            row,
                            changes.getOrDefault(id, List.of()),
                            allowances.getOrDefault(id, List.of()),
                            groups.getOrDefault(id, List.of()).stream().collect(toSet()),
                            venues.getOrDefault(id, List.of()).stream().collect(toSet()));
                })
                .list();
    }

    private <T> Map<UUID, List<T>> byPlan(String query, RowMapper<T> what) {
        record Row<T>(UUID plan, T what) {}
        return jdbc
                .sql(query)
                .query((row, n) -> new Row<>(row.getObject("plan_id", UUID.class), what.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Row::plan, mapping(Row::what, toList())));
    }

    private static Plan plan(
            ResultSet row, List<Fee> changes, List<Allowance> allowances, Set<TariffGroup> groups, Set<VenueId> venues)
            throws SQLException {
        Fee first = new Fee(LocalDate.MIN, money(row, row.getLong("fee_minor")), true);
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new Name(row.getString("name"), row.getString("name_en")),
                Stream.concat(Stream.of(first), changes.stream()).toList(),
                Plan.Cycle.valueOf(row.getString("period")),
                row.getObject("term_days", Integer.class),
                allowances,
                new PlanTerms(
                        row.getInt("min_months"),
                        row.getInt("notice_days"),
                        row.getInt("trial_days"),
                        row.getObject("vat_rate", Integer.class)),
                new PlanSale(
                        row.getBoolean("active"),
                        row.getBoolean("on_site"),
                        row.getBoolean("needs_document"),
                        groups,
                        venues,
                        row.getBoolean("spent_first")));
    }

    private static Allowance allowance(ResultSet row, int number) throws SQLException {
        Long overage = row.getObject("overage_minor", Long.class);
        return new Allowance(
                row.getObject("id", UUID.class),
                ResourceKind.valueOf(row.getString("kind")),
                Measure.valueOf(row.getString("measure")),
                row.getObject("amount", Long.class),
                row.getBoolean("everywhere"),
                overage == null ? null : money(row, overage));
    }

    private static Fee fee(ResultSet row, int number) throws SQLException {
        return new Fee(
                row.getObject("valid_from", LocalDate.class),
                money(row, row.getLong("fee_minor")),
                row.getBoolean("for_all"));
    }

    private static Money money(ResultSet row, long minor) throws SQLException {
        return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), minor);
    }
}
