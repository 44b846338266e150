package org.etabli.plan;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.plan.PriceRule.Instead;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.resource.Resource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Prices a slot, from memory. First the price list, or the price that a rule sets instead; then what rules add or take
 * off, in the order group, hours, length, each in percent of what came out before it, rounded half up to the cent.
 */
@Service
public class Tariffs {

    private final Plans plans;

    Tariffs(Plans plans) {
        this.plans = plans;
    }

    /** @param group whose prices she pays, or null */
    public PricedSlot price(
            Resource resource, TimeSlot slot, ZoneId zone, @Nullable TariffGroup group, CurrencyUnit currency) {
        return price(resource, slot, zone, group, currency, plans.revision());
    }

    /** As above, at a revision of the reference data that was just read. */
    public PricedSlot price(
            Resource resource,
            TimeSlot slot,
            ZoneId zone,
            @Nullable TariffGroup group,
            CurrencyUnit currency,
            long atRevision) {
        LocalDate day = slot.start().atZone(zone).toLocalDate();
        Optional<Price> list = plans.findPrice(resource.id(), day, atRevision);
        return of(list.orElse(null), rules(resource, slot, zone, group, atRevision), slot, zone, currency);
    }

    /**
     * What the time costs that a machine ran, each minute that was begun; nothing where the machine is not paid by the
     * minute.
     *
     * @param ran as its controller counted it
     */
    public Optional<PricedSlot> metered(
            Resource resource, Instant start, Duration ran, ZoneId zone, @Nullable TariffGroup group) {
        long minutes = ran.plusMinutes(1).minusNanos(1).toMinutes();
        return afterwards(
                resource,
                TimeSlot.of(start, Duration.ofMinutes(Math.max(1, minutes))),
                zone,
                group,
                Price.Basis.MINUTE,
                each -> PricedSlot.of(Text.of("price.minutes", minutes, each), each.multipliedBy(minutes)));
    }

    /** What a job costs that a machine did, however long it took; nothing where the machine is not paid by the job. */
    public Optional<PricedSlot> job(
            Resource resource, Instant start, Duration ran, ZoneId zone, @Nullable TariffGroup group) {
        Duration minute = Duration.ofMinutes(1);
        return afterwards(
                resource,
                TimeSlot.of(start, ran.compareTo(minute) > 0 ? ran : minute),
                zone,
                group,
                Price.Basis.JOB,
                each -> PricedSlot.of(Text.of("price.job", each), each));
    }

    private Optional<PricedSlot> afterwards(
            Resource resource,
            TimeSlot slot,
            ZoneId zone,
            @Nullable TariffGroup group,
            Price.Basis basis,
            Function<Money, PricedSlot> priced) {
        long revision = plans.revision();
        List<PriceRule> rules = rules(resource, slot, zone, group, revision);
        return rules.stream()
                .filter(rule -> rule.effect() instanceof Instead)
                .findFirst()
                .map(Tariffs::price)
                .or(() ->
                        plans.findPrice(resource.id(), slot.start().atZone(zone).toLocalDate(), revision))
                .filter(price -> price.basis() == basis)
                .map(price -> more(priced.apply(price.amount()), rules));
    }

    /** What a plan's holder pays for a slot once her allowance is used up. */
    public static PricedSlot overage(Plan plan, Allowance allowance, Money each, TimeSlot slot, ZoneId zone) {
        Price price = new Price(
                allowance.measure() == Measure.MINUTES ? Price.Basis.HOUR : Price.Basis.HALF_DAY,
                each,
                LocalDate.MIN,
                null);
        return PricedSlot.of(Text.of("price.overage", plan.name(), words(price, slot, zone)), price.of(slot, zone));
    }

    /** Those that apply, one of each sort at most, in their order. */
    private List<PriceRule> rules(
            Resource resource, TimeSlot slot, ZoneId zone, @Nullable TariffGroup group, long atRevision) {
        List<PriceRule> applying = plans.rules(resource.operator(), atRevision).stream()
                .filter(rule -> rule.appliesTo(resource, slot, zone, group))
                .toList();
        return Arrays.stream(PriceRule.Sort.values())
                .flatMap(
                        sort -> applying.stream()
                                .filter(rule -> rule.sort() == sort)
                                .max(Comparator.comparing(PriceRule::atLeast))
                                .stream())
                .toList();
    }

    static PricedSlot of(
            @Nullable Price list, List<PriceRule> rules, TimeSlot slot, ZoneId zone, CurrencyUnit currency) {
        PricedSlot priced = rules.stream()
                .filter(rule -> rule.effect() instanceof Instead)
                .findFirst()
                .map(rule -> instead(rule, slot, zone))
                .orElseGet(() -> listed(list, slot, zone, currency));
        return more(priced, rules);
    }

    private static PricedSlot more(PricedSlot before, List<PriceRule> rules) {
        PricedSlot priced = before;
        for (PriceRule rule : rules) {
            if (rule.effect() instanceof Percent(int percent) && !priced.price().isZero()) {
                Money more = priced.price().multipliedBy(percent).dividedBy(100, RoundingMode.HALF_UP);
                priced = priced.and(
                        Text.of(percent < 0 ? "price.rule.off" : "price.rule.more", rule.name(), Math.abs(percent)),
                        more);
            }
        }
        return priced;
    }

    private static PricedSlot listed(@Nullable Price list, TimeSlot slot, ZoneId zone, CurrencyUnit currency) {
        return list == null
                ? new PricedSlot(Money.zero(currency), List.of())
                : PricedSlot.of(words(list, slot, zone), list.of(slot, zone));
    }

    private static Price price(PriceRule rule) {
        Instead effect = (Instead) rule.effect();
        return new Price(effect.basis(), effect.amount(), rule.validFrom(), rule.validUntil());
    }

    private static PricedSlot instead(PriceRule rule, TimeSlot slot, ZoneId zone) {
        Price price = price(rule);
        return PricedSlot.of(
                Text.of("price.rule.instead", rule.name(), words(price, slot, zone)), price.of(slot, zone));
    }

    private static Text words(Price price, TimeSlot slot, ZoneId zone) {
        return switch (price.basis()) {
            case HOUR -> Text.of("price.hours", slot.duration(), price.amount());
            case HALF_DAY -> Text.of("price.half-days", Measure.HALF_DAYS.of(slot, zone), price.amount());
            case USE -> Text.of("price.use", price.amount());
            case MINUTE -> Text.of("price.by-the-minute", price.amount());
            case JOB -> Text.of("price.by-the-job", price.amount());
        };
    }
}
