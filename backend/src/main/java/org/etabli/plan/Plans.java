package org.etabli.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The plans and prices of every operator, from memory. */
@Service
public class Plans {

    private final JdbcClient jdbc;
    private final CatalogueRevision revision;
    private final Snapshot<Offer> offer = new Snapshot<>(this::read);

    Plans(JdbcClient jdbc, CatalogueRevision revision) {
        this.jdbc = jdbc;
        this.revision = revision;
    }

    public List<Plan> list() {
        return List.copyOf(offer.at(revision.current()).plans().values());
    }

    /** @throws NotFoundException when there is no such plan */
    public Plan get(PlanId id) {
        return get(id, revision.current());
    }

    /** As {@link #get(PlanId)}, at a revision that was just read. */
    public Plan get(PlanId id, long atRevision) {
        Plan plan = offer.at(atRevision).plans().get(id);
        if (plan == null) {
            throw new NotFoundException("plan", id);
        }
        return plan;
    }

    /** The plans that an operator sells now. */
    public List<Plan> listOnSale(OperatorId operator) {
        return list().stream()
                .filter(plan -> plan.operator().equals(operator) && plan.sale().open())
                .toList();
    }

    /** Those of them that members take by themselves. */
    public List<Plan> listForMembers(OperatorId operator) {
        return listOnSale(operator).stream().filter(Plan::isForEveryone).toList();
    }

    /** The price in force on the day; empty for what costs nothing. */
    public Optional<Price> findPrice(ResourceId resource, LocalDate day) {
        return findPrice(resource, day, revision.current());
    }

    /** As {@link #findPrice(ResourceId, LocalDate)}, at a revision that was just read. */
    public Optional<Price> findPrice(ResourceId resource, LocalDate day, long atRevision) {
        return offer.at(atRevision).prices().getOrDefault(resource, List.of()).stream()
                .filter(price -> price.isValidOn(day))
                .findFirst();
    }

    /** The plans that open the resource, by name: one of them is enough; empty for what is open to everyone. */
    public List<Plan> listOpening(ResourceId resource) {
        return listOpening(resource, revision.current());
    }

    /** As {@link #listOpening(ResourceId)}, at a revision that was just read. */
    public List<Plan> listOpening(ResourceId resource, long atRevision) {
        return offer.at(atRevision).opening().getOrDefault(resource, List.of());
    }

    /** The operator's price rules, past and future ones too, at a revision that was just read. */
    List<PriceRule> rules(OperatorId operator, long atRevision) {
        return offer.at(atRevision).rules().getOrDefault(operator, List.of());
    }

    long revision() {
        return revision.current();
    }

    private Offer read() {
        Map<PlanId, Plan> plans = plans();
        Map<OperatorId, List<PriceRule>> rules =
                new PriceRuleRows(jdbc).list().stream().collect(groupingBy(PriceRule::operator));
        return new Offer(plans, prices(), opening(plans), rules);
    }

    private Map<ResourceId, List<Plan>> opening(Map<PlanId, Plan> plans) {
        record Row(ResourceId resource, Plan plan) {}
        return jdbc
                .sql(
                        "SELECT k.resource_id, k.plan_id FROM resource_plan k JOIN plan p ON p.id = k.plan_id ORDER BY p.name")
                .query((row, n) -> new Row(
                        new ResourceId(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(plans.get(new PlanId(row.getObject(2, UUID.class))))))
                .list()
                .stream()
                .collect(groupingBy(Row::resource, mapping(Row::plan, toList())));
    }

    private Map<PlanId, Plan> plans() {
        return new PlanRows(jdbc)
                .list().stream().collect(toMap(Plan::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private Map<ResourceId, List<Price>> prices() {
        record Row(ResourceId resource, Price price) {}
        return jdbc
                .sql("SELECT resource_id, basis, amount_minor, currency, valid_from, valid_until FROM price"
                        + " ORDER BY valid_from DESC")
                .query((row, n) -> new Row(new ResourceId(row.getObject("resource_id", UUID.class)), price(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Row::resource, mapping(Row::price, toList())));
    }

    static Price price(ResultSet row, int number) throws SQLException {
        return new Price(
                Price.Basis.valueOf(row.getString("basis")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private record Offer(
            Map<PlanId, Plan> plans,
            Map<ResourceId, List<Price>> prices,
            Map<ResourceId, List<Plan>> opening,
            Map<OperatorId, List<PriceRule>> rules) {}
}
