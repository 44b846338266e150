package org.etabli.ui.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.etabli.plan.Allowance;
import org.etabli.plan.Measure;
import org.etabli.plan.Plan;
import org.etabli.ui.component.Words;

/** A plan in a few lines: what it costs and what it includes. */
final class PlanSummary extends Div {

    private static final long serialVersionUID = 1L;

    PlanSummary(Plan plan, LocalDate today) {
        addClassNames("etb-join-plan");
        Span name = new Span(plan.name().in(getLocale()));
        name.addClassName("etb-strong");
        Span fee = new Span(getTranslation("join.fee." + plan.cycle().name(), plan.feeOn(today)));
        fee.addClassNames("etb-num", "etb-push");
        Div first = new Div(name, fee);
        first.addClassName("etb-row");
        add(first);
        plan.allowances().forEach(allowance -> add(line(includes(allowance))));
        if (plan.terms().trialDays() > 0) {
            add(line(getTranslation("join.trial", plan.terms().trialDays())));
        }
        if (plan.terms().minMonths() > 0) {
            add(line(getTranslation("join.min-term", plan.terms().minMonths())));
        }
    }

    private static Span line(String words) {
        Span line = new Span(words);
        line.addClassNames("etb-s13", "etb-sec");
        return line;
    }

    private String includes(Allowance allowance) {
        Long amount = allowance.amount();
        String much = amount == null
                ? getTranslation("join.unlimited")
                : allowance.measure() == Measure.HALF_DAYS
                        ? getTranslation("join.half-days", amount)
                        : Words.length(Duration.ofMinutes(amount));
        return getTranslation(
                "join.includes",
                getTranslation("public.kind." + allowance.kind().name().toLowerCase(Locale.ROOT)),
                much);
    }
}
