package org.etabli.ui.offers;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.etabli.plan.Allowance;
import org.etabli.plan.Coupon;
import org.etabli.plan.Measure;
import org.etabli.plan.Plan;
import org.etabli.plan.PriceRule;
import org.etabli.plan.PriceRule.Instead;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** How plans, packs, rules and codes are said in a line. */
final class OfferWords {

    private OfferWords() {}

    static String name(Plan plan) {
        return plan.name().in(language());
    }

    /** « 105,00 € par mois », « 49,00 €, valable 180 jours ». */
    static String price(Plan plan, LocalDate day) {
        Integer days = plan.termDays();
        return plan.isPack()
                ? days == null
                        ? Words.say("offers.price.once", plan.feeOn(day))
                        : Words.say("offers.price.valid", plan.feeOn(day), days)
                : Words.say("offers.price." + plan.cycle().name(), plan.feeOn(day));
    }

    /** « Poste : 22 demi-journées · Salle : 4 h ». */
    static String included(Plan plan) {
        return plan.allowances().isEmpty()
                ? Words.say("offers.nothing-included")
                : plan.allowances().stream().map(OfferWords::included).collect(Collectors.joining(" · "));
    }

    private static String included(Allowance allowance) {
        String kind = Words.say("kind.one." + allowance.kind().name());
        Long amount = allowance.amount();
        if (amount == null) {
            return Words.say("offers.included", kind, Words.say("home.unlimited"));
        }
        String much = allowance.measure() == Measure.HALF_DAYS
                ? Words.say("offers.half-days", amount)
                : Words.say("home.time", java.time.Duration.ofMinutes(amount));
        return Words.say("offers.included", kind, much);
    }

    static String effect(PriceRule rule) {
        return switch (rule.effect()) {
            case Percent(int percent) ->
                Words.say(percent < 0 ? "offers.rule.off" : "offers.rule.more", Math.abs(percent));
            case Instead(var basis, var amount) -> Words.say("price.per." + basis.name(), amount);
        };
    }

    static String days(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? Words.say("prices.since", Words.date(from))
                : Words.say("prices.between", Words.date(from), Words.date(until.minusDays(1)));
    }

    static String off(Coupon coupon) {
        return coupon.percent() != null
                ? Words.say("offers.rule.off", coupon.percent())
                : Words.say(
                        "offers.coupon.amount",
                        String.valueOf(coupon.amount() == null ? "" : Words.say("offers.money", coupon.amount())));
    }

    /** « 3 utilisations sur 50 · une fois par personne ». */
    static String uses(Coupon coupon) {
        String all = coupon.uses() == null
                ? Words.say("offers.coupon.used", coupon.used())
                : Words.say("offers.coupon.used-of", coupon.used(), coupon.uses());
        return coupon.usesEach() == null
                ? all
                : String.join(" · ", List.of(all, Words.say("offers.coupon.each", coupon.usesEach())));
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
