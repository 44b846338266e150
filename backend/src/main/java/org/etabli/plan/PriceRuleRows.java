package org.etabli.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.plan.PriceRule.Effect;
import org.etabli.plan.PriceRule.Instead;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.resource.ResourceKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of price rules. */
final class PriceRuleRows {

    private final JdbcClient jdbc;

    PriceRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PriceRule> list() {
        return jdbc.sql("SELECT r.*, o.currency FROM price_rule r JOIN operator o ON o.id = r.operator_id"
                        + " ORDER BY r.valid_from, r.name")
                .query(PriceRuleRows::rule)
                .list();
    }

    List<PriceRule> listOf(OperatorId operator) {
        return jdbc.sql("SELECT r.*, o.currency FROM price_rule r JOIN operator o ON o.id = r.operator_id"
                        + " WHERE r.operator_id = ? ORDER BY r.valid_from, r.name")
                .param(operator.value())
                .query(PriceRuleRows::rule)
                .list();
    }

    /** Writes it over the one of the same id. */
    void put(PriceRule rule) {
        Integer percent = rule.effect() instanceof Percent(int added) ? added : null;
        Instead instead = rule.effect() instanceof Instead other ? other : null;
        jdbc.sql(
                        "INSERT INTO price_rule (id, operator_id, name, tariff_group, kind, resource_id, weekdays, from_minute,"
                                + " until_minute, at_least, percent, basis, amount_minor, valid_from, valid_until)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                                + " name = VALUES(name), tariff_group = VALUES(tariff_group), kind = VALUES(kind),"
                                + " resource_id = VALUES(resource_id), weekdays = VALUES(weekdays),"
                                + " from_minute = VALUES(from_minute), until_minute = VALUES(until_minute),"
                                + " at_least = VALUES(at_least), percent = VALUES(percent), basis = VALUES(basis),"
                                + " amount_minor = VALUES(amount_minor), valid_from = VALUES(valid_from),"
                                + " valid_until = VALUES(valid_until), revision = revision + 1")
                .params(Arrays.asList(
                        rule.id(),
                        rule.operator().value(),
                        rule.name(),
                        nameOf(rule.group()),
                        nameOf(rule.kind()),
                        rule.resource() == null ? null : rule.resource().value(),
                        bits(rule.weekdays()),
                        rule.fromMinute(),
                        rule.untilMinute(),
                        rule.atLeast().toMinutes(),
                        percent,
                        instead == null ? null : instead.basis().name(),
                        instead == null ? null : instead.amount().getAmountMinorLong(),
                        rule.validFrom(),
                        rule.validUntil()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM price_rule WHERE id = ?").param(id).update();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private static PriceRule rule(ResultSet row, int number) throws SQLException {
        String group = row.getString("tariff_group");
        String kind = row.getString("kind");
        UUID resource = row.getObject("resource_id", UUID.class);
        int bits = row.getInt("weekdays");
        return new PriceRule(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                group == null ? null : TariffGroup.valueOf(group),
                kind == null ? null : ResourceKind.valueOf(kind),
                resource == null ? null : new ResourceId(resource),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> (bits & 1 << day.ordinal()) != 0)
                        .collect(Collectors.toSet()),
                row.getInt("from_minute"),
                row.getInt("until_minute"),
                Duration.ofMinutes(row.getInt("at_least")),
                effect(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        Integer percent = row.getObject("percent", Integer.class);
        return percent != null
                ? new Percent(percent)
                : new Instead(
                        Price.Basis.valueOf(row.getString("basis")),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")));
    }
}
