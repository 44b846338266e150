package org.etabli.ui.membership;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.LocalDate;
import org.etabli.ledger.Balance;
import org.etabli.membership.Membership;
import org.etabli.plan.Measure;
import org.etabli.plan.Plan;
import org.etabli.ui.component.Words;
import org.joda.money.Money;

/** How contracts are spoken of. */
final class Wording {

    private Wording() {}

    static String money(Money amount) {
        return Words.say("invoicing.money", amount);
    }

    /** What the plan is called in the language of the window at hand. */
    static String name(Plan plan) {
        return plan.name().in(UI.getCurrent().getLocale());
    }

    /** What who takes it on the day pays. */
    static String fee(Plan plan, LocalDate day) {
        return fee(plan.cycle(), plan.feeOn(day));
    }

    /** What is paid for the period that holds the day. */
    static String fee(Membership contract, LocalDate day) {
        return fee(contract.plan().cycle(), contract.feeOn(contract.periodStart(day)));
    }

    private static String fee(Plan.Cycle cycle, Money fee) {
        return Words.say("membership.fee." + cycle.name(), fee);
    }

    static String amount(Measure measure, long amount) {
        return measure == Measure.HALF_DAYS
                ? Words.say("membership.half-days", amount)
                : Words.say("home.time", Duration.ofMinutes(amount));
    }

    /** « 5 demi-journées sur 10 », « 2 h 30 sur 4 h ». */
    static String left(Balance balance, Measure measure) {
        return Words.say(
                "home.left",
                amount(measure, balance.available()),
                measure == Measure.HALF_DAYS ? Long.toString(balance.granted()) : amount(measure, balance.granted()));
    }

    static String day(LocalDate day) {
        return Words.date(day);
    }
}
