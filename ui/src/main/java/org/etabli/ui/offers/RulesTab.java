package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.plan.PriceRule;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** All price rules, in the order in which they count. */
final class RulesTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the tab asks for. */
    interface Deeds {
        void add();

        void edit(PriceRule rule);

        void delete(PriceRule rule);
    }

    private final LocalDate today;
    private final transient Function<PriceRule, String> resource;
    private final transient Deeds deeds;

    RulesTab(List<PriceRule> rules, LocalDate today, Function<PriceRule, String> resource, Deeds deeds) {
        this.today = today;
        this.resource = resource;
        this.deeds = deeds;
        addClassNames("etb-card", "etb-offer-table");
        Paragraph how = new Paragraph(getTranslation("offers.rules.how"));
        how.addClassNames("etb-sec", "etb-grow");
        Button add = new Button(getTranslation("offers.rule.add"), new Icon("plus"), click -> deeds.add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(how, add);
        head.addClassNames("etb-row", "etb-wrap", "etb-top");
        add(head);
        if (rules.isEmpty()) {
            add(new EmptyState("tag", getTranslation("offers.rules.none")));
        }
        rules.stream()
                .sorted(java.util.Comparator.comparing(PriceRule::sort).thenComparing(PriceRule::validFrom))
                .forEach(rule -> add(row(rule)));
    }

    private Component row(PriceRule rule) {
        Span name = new Span(rule.name());
        name.addClassName("etb-medium");
        Span when = new Span(conditions(rule));
        when.addClassName("etb-under");
        Div words = new Div(name, when);
        words.addClassName("etb-grow");
        Span effect = new Span(OfferWords.effect(rule));
        effect.addClassNames("etb-num", "etb-medium");
        Span days = new Span(OfferWords.days(rule.validFrom(), rule.validUntil()));
        days.addClassNames("etb-under", "etb-offer-days");
        Button edit = icon("edit", "offers.rule.edit", rule, () -> deeds.edit(rule));
        Button delete = icon("trash", "offers.rule.delete", rule, () -> deeds.delete(rule));
        Div right = new Div(effect, days);
        right.addClassName("etb-offer-right");
        Div line = new Div(words, state(rule), right, edit, delete);
        line.addClassName("etb-line");
        return line;
    }

    private Component state(PriceRule rule) {
        if (rule.isValidOn(today)) {
            return new StatusBadge(Status.PAST, Words.say("prices.now")).bare();
        }
        return rule.validFrom().isAfter(today)
                ? new StatusBadge(Status.WAIT, Words.say("prices.later")).bare()
                : new StatusBadge(Status.CLOSED, Words.say("offers.over")).bare();
    }

    private Button icon(String symbol, String key, PriceRule rule, com.vaadin.flow.server.Command deed) {
        Button button = new Button(new Icon(symbol), click -> deed.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, rule.name()));
        return button;
    }

    /** « Étudiants · Salle · lun., mar. · de 18 h à 24 h · dès 4 h ». */
    private String conditions(PriceRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation(
                rule.group() == null
                        ? "offers.group.none"
                        : "offers.group." + rule.group().name()));
        parts.add(
                rule.resource() != null
                        ? resource.apply(rule)
                        : rule.kind() == null
                                ? getTranslation("offers.rule.every-kind")
                                : getTranslation("kind.many." + rule.kind().name()));
        if (rule.weekdays().size() < DayOfWeek.values().length) {
            parts.add(rule.weekdays().stream()
                    .sorted()
                    .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()))
                    .collect(Collectors.joining(", ")));
        }
        if (rule.fromMinute() > 0 || rule.untilMinute() < PriceRule.WHOLE_DAY) {
            parts.add(getTranslation(
                    "offers.rule.hours",
                    LocalTime.ofSecondOfDay(rule.fromMinute() * 60L),
                    rule.untilMinute() == PriceRule.WHOLE_DAY
                            ? getTranslation("offers.rule.midnight")
                            : LocalTime.ofSecondOfDay(rule.untilMinute() * 60L)));
        }
        if (!rule.atLeast().isZero()) {
            parts.add(getTranslation("offers.rule.at-least", rule.atLeast()));
        }
        return String.join(" · ", parts);
    }
}
