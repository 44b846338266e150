package org.etabli.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venues;
import org.etabli.plan.PlanDraft.Included;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/**
 * Works out what a sample member would pay under a plan that may not be kept yet. What goes beyond it is priced as the
 * next Tuesday at ten would be: half-days at a desk of four hours, rooms and machines by the hour, each at the operator's
 * first resource of the kind that has a price.
 */
@Service
public class SampleBills {

    private static final Duration HALF_DAY = Duration.ofHours(4);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Tariffs tariffs;
    private final Resources resources;
    private final Venues venues;
    private final PlanSettings settings;

    SampleBills(Tariffs tariffs, Resources resources, Venues venues, PlanSettings settings) {
        this.tariffs = tariffs;
        this.resources = resources;
        this.venues = venues;
        this.settings = settings;
    }

    public SampleBill bill(OperatorId operator, PlanDraft draft, SampleUse use) {
        CurrencyUnit currency = venues.getOperator(operator).currency();
        List<PriceLine> lines = new ArrayList<>();
        Money fee = draft.fee();
        if (fee != null) {
            lines.add(new PriceLine(Text.of("sample.fee." + draft.cycle().name()), fee));
        }
        Map.of(
                        ResourceKind.DESK,
                        use.deskHalfDays(),
                        ResourceKind.ROOM,
                        use.roomHours(),
                        ResourceKind.MACHINE,
                        use.machineHours())
                .entrySet()
                .stream()
                .filter(used -> used.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(used -> lines.addAll(lines(operator, draft, used.getKey(), used.getValue(), use, currency)));
        Money total = lines.stream().map(PriceLine::amount).reduce(Money.zero(currency), Money::plus);
        return new SampleBill(List.copyOf(lines), total);
    }

    private List<PriceLine> lines(
            OperatorId operator, PlanDraft draft, ResourceKind kind, int used, SampleUse use, CurrencyUnit currency) {
        Optional<Included> included =
                draft.included().stream().filter(each -> each.kind() == kind).findFirst();
        long covered = included.map(each -> each.amount() == null ? used : Math.min(used, units(kind, each)))
                .orElse(0L);
        List<PriceLine> lines = new ArrayList<>();
        if (covered > 0) {
            lines.add(new PriceLine(Text.of("sample.included." + kind.name(), covered), Money.zero(currency)));
        }
        if (covered < used) {
            lines.add(beyond(operator, kind, used - covered, included, use, currency));
        }
        return lines;
    }

    private PriceLine beyond(
            OperatorId operator,
            ResourceKind kind,
            long units,
            Optional<Included> included,
            SampleUse use,
            CurrencyUnit currency) {
        Optional<Money> overage = included.flatMap(each -> Optional.ofNullable(each.overage()))
                .map(each -> included.get().measure() == Measure.MINUTES && kind == ResourceKind.DESK
                        ? each.multipliedBy(HALF_DAY.toHours())
                        : each);
        if (overage.isPresent()) {
            return line("sample.overage." + kind.name(), units, overage.get(), "");
        }
        Optional<Resource> where = resources.list().stream()
                .filter(resource -> resource.operator().equals(operator) && resource.kind() == kind)
                .filter(resource -> !each(resource, use, currency).isZero())
                .min(Comparator.comparing(Resource::name));
        return where.map(resource ->
                        line("sample.beyond." + kind.name(), units, each(resource, use, currency), resource.name()))
                .orElseGet(() -> new PriceLine(Text.of("sample.free." + kind.name(), units), Money.zero(currency)));
    }

    private static PriceLine line(String key, long units, Money each, String where) {
        return new PriceLine(Text.of(key, units, each, where), each.multipliedBy(units));
    }

    private Money each(Resource resource, SampleUse use, CurrencyUnit currency) {
        ZoneId zone = venues.get(resource.venue()).zone();
        LocalDate tuesday = settings.today(resource.operator()).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        TimeSlot slot = TimeSlot.of(
                tuesday.atTime(10, 0).atZone(zone).toInstant(), resource.kind() == ResourceKind.DESK ? HALF_DAY : HOUR);
        return tariffs.price(resource, slot, zone, use.group(), currency).price();
    }

    /** What an allowance holds in half-days of desks, or whole hours of anything else. */
    private static long units(ResourceKind kind, Included included) {
        long amount = included.amount() == null ? Long.MAX_VALUE : included.amount();
        boolean halfDays = included.measure() == Measure.HALF_DAYS;
        if (kind == ResourceKind.DESK) {
            return halfDays ? amount : amount / HALF_DAY.toMinutes();
        }
        return halfDays ? amount * HALF_DAY.toHours() : amount / HOUR.toMinutes();
    }
}
