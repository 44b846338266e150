package org.etabli.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.plan.PriceRule.Instead;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sets what changes prices. Two rules never contradict each other: the second one is refused and told which is the first. */
@Service
public class PriceRules {

    private static final Money LARGEST = Money.parse("EUR 100000");

    private final PriceRuleRows rows;
    private final Resources resources;
    private final OfferAccess access;
    private final Transactions transactions;

    PriceRules(JdbcClient jdbc, Resources resources, OfferAccess access, Transactions transactions) {
        this.rows = new PriceRuleRows(jdbc);
        this.resources = resources;
        this.access = access;
        this.transactions = transactions;
    }

    /** All that were, are or will be, the earliest first. */
    public List<PriceRule> list(Caller caller, OperatorId operator) {
        access.mustManage(caller, operator);
        return rows.listOf(operator);
    }

    /**
     * Sets a new rule, or puts it in the place of the one with its id.
     *
     * @param cut whether a rule that overlaps and began before ends on the day this one begins
     * @throws InvalidInputException naming the field that does not fit
     */
    public PriceRuleOutcome set(Caller caller, PriceRule rule, boolean cut) {
        access.mustManage(caller, rule.operator());
        mustFit(rule);
        return transactions.inOne(() -> {
            access.change();
            List<PriceRule> known = rows.listOf(rule.operator());
            PriceRule before = known.stream()
                    .filter(other -> other.id().equals(rule.id()))
                    .findFirst()
                    .orElse(null);
            List<PriceRule> overlapping = known.stream()
                    .filter(other -> !other.id().equals(rule.id()) && rule.overlaps(other, kindOf(rule), kindOf(other)))
                    .toList();
            Optional<PriceRule> standing = overlapping.stream()
                    .filter(other -> !cut || !other.validFrom().isBefore(rule.validFrom()))
                    .findFirst();
            if (standing.isPresent()) {
                return overlaps(rule, standing.get());
            }
            overlapping.forEach(other -> rows.put(endingOn(other, rule.validFrom())));
            rows.put(rule);
            return new PriceRuleOutcome.Set(rule, before);
        });
    }

    /**
     * Takes the rule away altogether; what was reserved under it keeps its price.
     *
     * @return what it was, for who puts it back
     * @throws NotFoundException when the operator has no such rule
     */
    public PriceRule delete(Caller caller, OperatorId operator, UUID id) {
        access.mustManage(caller, operator);
        return transactions.inOne(() -> {
            access.change();
            PriceRule known = rows.listOf(operator).stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("price-rule", id));
            rows.delete(id);
            return known;
        });
    }

    private static PriceRuleOutcome overlaps(PriceRule rule, PriceRule other) {
        boolean earlier = other.validFrom().isBefore(rule.validFrom());
        return new PriceRuleOutcome.Overlaps(
                Refusal.byRule(
                        earlier ? "price-rule-overlaps" : "price-rule-overlaps-later",
                        other.name(),
                        rule.validFrom(),
                        other.validFrom()),
                other,
                earlier ? rule.validFrom() : null);
    }

    private void mustFit(PriceRule rule) {
        Input.text("name", rule.name(), 80);
        if (rule.weekdays().isEmpty()) {
            throw new InvalidInputException("weekdays", "required");
        }
        if (rule.fromMinute() >= rule.untilMinute()) {
            throw new InvalidInputException("until", "until-before-from");
        }
        LocalDate until = rule.validUntil();
        if (until != null && !rule.validFrom().isBefore(until)) {
            throw new InvalidInputException("validUntil", "until-before-from");
        }
        if (rule.resource() != null
                && resources
                        .find(rule.resource())
                        .filter(found -> found.operator().equals(rule.operator()))
                        .isEmpty()) {
            throw new NotFoundException("resource", rule.resource());
        }
        switch (rule.effect()) {
            case Percent(int percent) -> Input.within("percent", percent, -100, 200);
            case Instead(Price.Basis basis, Money amount) -> {
                if (amount.isNegative() || amount.getAmount().compareTo(LARGEST.getAmount()) > 0) {
                    throw new InvalidInputException("amount", "out-of-range", 0, 100_000);
                }
            }
        }
        boolean everything = rule.group() == null
                && rule.weekdays().size() == DayOfWeek.values().length
                && rule.fromMinute() == 0
                && rule.untilMinute() == PriceRule.WHOLE_DAY
                && rule.atLeast().isZero();
        if (everything) {
            throw new InvalidInputException("group", "no-condition");
        }
    }

    private @Nullable ResourceKind kindOf(PriceRule rule) {
        return rule.resource() == null
                ? rule.kind()
                : resources.find(rule.resource()).map(Resource::kind).orElse(null);
    }

    private static PriceRule endingOn(PriceRule rule, LocalDate day) {
        return new PriceRule(
                rule.id(),
                rule.operator(),
                rule.name(),
                rule.group(),
                rule.kind(),
                rule.resource(),
                rule.weekdays(),
                rule.fromMinute(),
                rule.untilMinute(),
                rule.atLeast(),
                rule.effect(),
                rule.validFrom(),
                day);
    }
}
