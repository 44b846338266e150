package org.etabli.plan;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.plan.PlanDraft.Included;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what was written of a plan, and keeps it. */
@Component
class PlanWriting {

    private static final int LARGEST = 100_000;

    private final JdbcClient jdbc;
    private final Venues venues;

    PlanWriting(JdbcClient jdbc, Venues venues) {
        this.jdbc = jdbc;
        this.venues = venues;
    }

    void create(PlanId id, Operator operator, PlanDraft draft) {
        mustFit(operator.id(), operator, draft, null);
        Money fee = Input.chosen("fee", draft.fee());
        mustBeAFee(operator, fee);
        jdbc.sql("INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        id.value(),
                        operator.id().value(),
                        Input.text("name", draft.name(), 120),
                        fee.getAmountMinorLong(),
                        operator.currency().getCode(),
                        draft.cycle().name()))
                .update();
        write(id, draft, Map.of());
    }

    void change(Plan before, Operator operator, PlanDraft draft) {
        mustFit(operator.id(), operator, draft, before.id());
        write(
                before.id(),
                draft,
                before.allowances().stream().collect(toMap(Allowance::kind, Function.identity(), (a, b) -> a)));
    }

    void delete(PlanId id) {
        List.of("allowance", "resource_plan")
                .forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE plan_id = ?")
                        .param(id.value())
                        .update());
        jdbc.sql("DELETE FROM plan WHERE id = ?").param(id.value()).update();
    }

    void mustBeAFee(Operator operator, Money fee) {
        if (!fee.getCurrencyUnit().equals(operator.currency())) {
            throw new InvalidInputException(
                    "fee", "another-currency", operator.currency().getCode());
        }
        if (fee.isNegative() || fee.getAmountMajorLong() > LARGEST) {
            throw new InvalidInputException("fee", "out-of-range", 0, LARGEST);
        }
    }

    private void mustFit(OperatorId owner, Operator operator, PlanDraft draft, @Nullable PlanId itself) {
        String name = Input.text("name", draft.name(), 120);
        Input.optional("nameEn", draft.nameEn(), 120);
        long same = jdbc.sql("SELECT COUNT(*) FROM plan WHERE operator_id = ? AND name = ? AND id <> ?")
                .params(List.of(owner.value(), name, itself == null ? new UUID(0, 0) : itself.value()))
                .query(Long.class)
                .single();
        if (same > 0) {
            throw new InvalidInputException("name", "name-in-use");
        }
        PlanTerms terms = draft.terms();
        Input.within("minMonths", terms.minMonths(), 0, 60);
        Input.within("noticeDays", terms.noticeDays(), 0, 365);
        Input.within("trialDays", terms.trialDays(), 0, draft.cycle() == Plan.Cycle.ONCE ? 0 : 365);
        if (terms.vatRate() != null) {
            Input.within("vatRate", terms.vatRate(), 0, 9999);
        }
        Integer days = draft.termDays();
        if (days != null) {
            Input.within("termDays", days, 1, 3650);
        }
        mustFit(operator, draft);
        Set<VenueId> own = venues.list().stream()
                .filter(venue -> venue.operator().equals(owner))
                .map(venue -> venue.id())
                .collect(Collectors.toSet());
        draft.sale().venues().stream()
                .filter(venue -> !own.contains(venue))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new NotFoundException("venue", foreign);
                });
    }

    private void mustFit(Operator operator, PlanDraft draft) {
        Set<ResourceKind> kinds = draft.included().stream().map(Included::kind).collect(Collectors.toSet());
        if (kinds.size() < draft.included().size()) {
            throw new InvalidInputException("included", "one-of-each-kind");
        }
        draft.included().forEach(each -> {
            if (each.amount() != null) {
                Input.within("included", each.amount(), 1, 1_000_000);
            }
            if (each.overage() != null) {
                mustBeAFee(operator, each.overage());
            }
        });
        if (draft.cycle() == Plan.Cycle.ONCE && draft.included().isEmpty()) {
            throw new InvalidInputException("included", "required");
        }
    }

    private void write(PlanId id, PlanDraft draft, Map<ResourceKind, Allowance> before) {
        PlanTerms terms = draft.terms();
        PlanSale sale = draft.sale();
        boolean pack = draft.cycle() == Plan.Cycle.ONCE;
        jdbc.sql("UPDATE plan SET name = ?, name_en = ?, period = ?, term_days = ?, min_months = ?, notice_days = ?,"
                        + " trial_days = ?, vat_rate = ?, active = ?, on_site = ?, needs_document = ?, spent_first = ?,"
                        + " revision = revision + 1 WHERE id = ?")
                .params(Arrays.asList(
                        Input.text("name", draft.name(), 120),
                        Input.optional("nameEn", draft.nameEn(), 120),
                        draft.cycle().name(),
                        pack ? draft.termDays() : null,
                        terms.minMonths(),
                        terms.noticeDays(),
                        terms.trialDays(),
                        terms.vatRate(),
                        sale.open(),
                        sale.onSite(),
                        sale.needsDocument(),
                        pack && sale.spentFirst(),
                        id.value()))
                .update();
        allowances(id, draft.included(), before);
        rows(
                "plan_group",
                "tariff_group",
                id,
                sale.groups().stream().map(TariffGroup::name).toList());
        rows(
                "plan_venue",
                "venue_id",
                id,
                sale.venues().stream().map(VenueId::value).toList());
    }

    /** What stays of a kind and measure keeps its id: accounts that were filled for it stay in use. */
    private void allowances(PlanId id, List<Included> included, Map<ResourceKind, Allowance> before) {
        jdbc.sql("DELETE FROM allowance WHERE plan_id = ?").param(id.value()).update();
        included.forEach(each -> {
            Allowance known = before.get(each.kind());
            Money overage = each.overage();
            jdbc.sql("INSERT INTO allowance (id, plan_id, kind, measure, amount, everywhere, overage_minor)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            known != null && known.measure() == each.measure() ? known.id() : Ids.next(),
                            id.value(),
                            each.kind().name(),
                            each.measure().name(),
                            each.amount(),
                            each.everywhere(),
                            overage == null ? null : overage.getAmountMinorLong()))
                    .update();
        });
    }

    private void rows(String table, String column, PlanId id, List<?> values) {
        jdbc.sql("DELETE FROM " + table + " WHERE plan_id = ?")
                .param(id.value())
                .update();
        values.forEach(value -> jdbc.sql("INSERT INTO " + table + " (plan_id, " + column + ") VALUES (?, ?)")
                .params(List.of(id.value(), value))
                .update());
    }
}
