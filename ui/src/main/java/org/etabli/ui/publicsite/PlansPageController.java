package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.etabli.daypass.DayPassShop;
import org.etabli.joining.Offering;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Allowance;
import org.etabli.plan.Measure;
import org.etabli.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What one can become a member of: every plan of the public site with its price and what it includes. */
@Controller
class PlansPageController {

    private final Offering offering;
    private final Venues venues;
    private final DayPassShop shop;
    private final Phrasebook phrasebook;
    private final Clock clock;

    PlansPageController(Offering offering, Venues venues, DayPassShop shop, Phrasebook phrasebook, Clock clock) {
        this.offering = offering;
        this.venues = venues;
        this.shop = shop;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** @param open whether one can join by oneself, else at the desk */
    record Seller(String name, String where, boolean open, List<Card> plans, List<Day> days) {}

    /** A venue where one can come for a day. */
    record Day(String venue, String price, String address) {}

    /** @param note who may take it, or null */
    record Card(
            String name,
            String fee,
            List<String> includes,
            @Nullable String note,
            String address) {}

    @GetMapping("/membership-plans")
    String plans(Model model, Locale reader) {
        model.addAttribute(
                "sellers",
                venues.list().stream()
                        .map(Venue::operator)
                        .distinct()
                        .map(operator -> seller(reader, operator))
                        .filter(seller ->
                                !seller.plans().isEmpty() || !seller.days().isEmpty())
                        .toList());
        return "public/plans";
    }

    private Seller seller(Locale reader, OperatorId id) {
        Operator operator = venues.getOperator(id);
        List<Venue> its = venues.list().stream()
                .filter(venue -> venue.operator().equals(id))
                .toList();
        LocalDate today = clock.instant().atZone(its.getFirst().zone()).toLocalDate();
        return new Seller(
                operator.name(),
                its.stream().map(Venue::name).collect(Collectors.joining(", ")),
                offering.isOpen(id),
                offering.list(id).stream()
                        .map(plan -> card(reader, plan, today))
                        .toList(),
                its.stream()
                        .flatMap(venue -> shop.find(venue).stream()
                                .map(pass -> new Day(
                                        venue.name(),
                                        phrasebook.money(reader, pass.feeOn(today)),
                                        "/venues/" + venue.slug() + "/day-pass")))
                        .toList());
    }

    private Card card(Locale reader, Plan plan, LocalDate today) {
        String groups = plan.sale().groups().stream()
                .sorted()
                .map(group -> phrasebook.say(reader, "join.group." + group.name()))
                .collect(Collectors.joining(", "));
        return new Card(
                plan.name().in(reader),
                phrasebook.say(reader, "join.fee." + plan.cycle().name(), plan.feeOn(today)),
                plan.allowances().stream()
                        .map(allowance -> includes(reader, allowance))
                        .toList(),
                groups.isEmpty() ? null : phrasebook.say(reader, "join.reserved", groups),
                "/join/" + plan.id());
    }

    private String includes(Locale reader, Allowance allowance) {
        Long amount = allowance.amount();
        String much = amount == null
                ? phrasebook.say(reader, "join.unlimited")
                : allowance.measure() == Measure.HALF_DAYS
                        ? phrasebook.say(reader, "join.half-days", amount)
                        : phrasebook.duration(Duration.ofMinutes(amount));
        return phrasebook.say(reader, "join.includes", phrasebook.say(reader, KindWords.key(allowance.kind())), much);
    }
}
