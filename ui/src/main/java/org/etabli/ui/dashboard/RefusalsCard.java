package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.etabli.insight.RefusedDemand;
import org.etabli.insight.RefusedDemand.ByRule;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.dashboard.PastReadings.Reading;

/** What do we turn away? By rule, with what was asked for most. */
final class RefusalsCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 7;

    private final InfoPoint info = new InfoPoint(getTranslation("dashboard.refusals"));
    private final Span sum = new Span();
    private final Div bars = new Div();
    private final NumbersTwin twin = new NumbersTwin(getTranslation("dashboard.refusals"));

    RefusalsCard() {
        super("dashboard.refusals", "etb-dash-refusals");
        sum.addClassNames("etb-push", "etb-s13", "etb-sec", "etb-nowrap");
        addToHead(info, sum);
        bars.addClassNames("etb-use", "etb-why");
        body().add(bars, twin);
    }

    void show(Reading reading, RefusedDemand demand) {
        bars.removeAll();
        twin.setVisible(demand.requests() > 0);
        sum.setText(demand.requests() == 0 ? "" : getTranslation("dashboard.refusals.sum", demand.requests()));
        if (demand.requests() == 0) {
            bars.add(new EmptyState("check-circle", getTranslation("dashboard.refusals.none." + demand.period())));
        }
        int most = demand.rules().stream().mapToInt(ByRule::requests).max().orElse(1);
        demand.rules().stream().limit(SHOWN).forEach(rule -> bar(rule, most));
        showTwin(reading, demand.rules());
        explain(reading, demand);
    }

    private void bar(ByRule rule, int most) {
        Span name = new Span(words(rule));
        name.addClassName("etb-ell");
        name.getElement().setAttribute("title", words(rule));
        HtmlContainer filled = new HtmlContainer("i");
        filled.addClassName("etb-used");
        filled.getStyle().set("width", 100.0 * rule.requests() / most + "%");
        Span bar = new Span(filled);
        bar.addClassName("etb-use-bar");
        bar.getElement().setAttribute("role", "img").setAttribute("aria-label", summary(rule));
        HtmlContainer value = new HtmlContainer("b");
        value.setText(getTranslation("dashboard.count", rule.requests()));
        value.addClassNames("etb-num", "etb-right");
        bars.add(name, bar, value);
    }

    private void showTwin(Reading reading, List<ByRule> rules) {
        twin.columns(List.of(
                getTranslation("dashboard.refusals.rule"),
                getTranslation("dashboard.refusals.people"),
                getTranslation("dashboard.refusals.time"),
                getTranslation("dashboard.refusals.most"),
                getTranslation("dashboard.refusals.requests")));
        rules.forEach(rule -> twin.row(
                words(rule),
                List.of(
                        Integer.toString(rule.people()),
                        getTranslation("dashboard.duration", hours(rule.time())),
                        rule.resources().getFirst().name()),
                new RowsLink(getTranslation("dashboard.count", rule.requests()), () -> open(reading, rule))));
    }

    private void explain(Reading reading, RefusedDemand demand) {
        info.says(getTranslation("dashboard.refusals")).text(getTranslation("dashboard.formula.refusals"));
        if (!demand.rules().isEmpty()) {
            ByRule first = demand.rules().getFirst();
            info.text(summary(first))
                    .rows(getTranslation("dashboard.refusals.rows.link", first.requests()), () -> open(reading, first));
        }
    }

    private void open(Reading reading, ByRule rule) {
        reading.openRequestsBehind(rule.rule(), getTranslation("dashboard.refusals.rows", words(rule)));
    }

    private String summary(ByRule rule) {
        return getTranslation(
                "dashboard.refusals.case",
                words(rule),
                rule.requests(),
                rule.people(),
                hours(rule.time()),
                rule.resources().getFirst().name(),
                rule.resources().getFirst().requests());
    }

    private String words(ByRule rule) {
        return RuleWords.of(rule.rule(), this);
    }

    private static Duration hours(Duration time) {
        return time.toHours() < 1 ? time : Duration.ofHours(Math.round(time.toMinutes() / 60.0));
    }
}
