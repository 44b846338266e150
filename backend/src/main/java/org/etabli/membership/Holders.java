package org.etabli.membership;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.PlanId;
import org.etabli.plan.PlanHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the contracts of plans. */
@Component
class Holders implements PlanHolders {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<PlanId, Count> count(Collection<PlanId> plans) {
        record Row(PlanId plan, Count count) {}
        if (plans.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "SELECT plan_id, COUNT(*) AS ever, COUNT(IF(ends_on IS NULL OR ends_on > :today, 1, NULL)) AS now_held"
                                + " FROM membership WHERE plan_id IN (:plans) GROUP BY plan_id")
                .param("plans", plans.stream().map(PlanId::value).toList())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        new PlanId(row.getObject("plan_id", UUID.class)),
                        new Count(row.getLong("now_held"), row.getLong("ever"))))
                .list()
                .stream()
                .collect(toMap(Row::plan, Row::count));
    }
}
