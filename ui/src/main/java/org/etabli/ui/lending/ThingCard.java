package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.lending.Lendable;
import org.etabli.lending.LendingTerms;
import org.etabli.plan.Price;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Title;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** One thing on the shelf: what it is, on what terms, whether it is there, and the way to have it. */
final class ThingCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Resource thing;
    private final transient LendingTerms terms;

    /** @param zone of the venue, where {@code today} is */
    ThingCard(Lendable lendable, Optional<Price> price, LocalDate today, ZoneId zone, Runnable reserve) {
        this.thing = lendable.thing();
        this.terms = lendable.terms();
        addClassNames("etb-card", "etb-product", "etb-lendable");
        getElement().setAttribute("role", "article");
        Span cost = new Span(price.filter(each -> !each.amount().isZero())
                .map(each -> getTranslation("price.per." + each.basis().name(), each.amount()))
                .orElseGet(() -> getTranslation("lending.free-of-charge")));
        cost.addClassNames("etb-num", "etb-medium");
        Div words = new Div(new H2(Title.of(thing.name())), cost);
        words.addClassNames("etb-col", "etb-grow");
        Div head = new Div(new ThingFace(Optional.of(thing)), words);
        head.addClassNames("etb-row", "etb-top");
        add(head, state(lendable, today, zone));
        if (thing.description() != null) {
            add(new Paragraph(thing.description()));
        }
        Div facts = new Div();
        facts.addClassName("etb-lendable-facts");
        facts().forEach(facts::add);
        add(facts);
        Button go = new Button(getTranslation("lending.reserve"), click -> reserve.run());
        go.setAriaLabel(getTranslation("lending.reserve.of", thing.name()));
        if (lendable.isFree()) {
            go.addThemeVariants(ButtonVariant.PRIMARY);
        }
        add(go);
    }

    private Component state(Lendable lendable, LocalDate today, ZoneId zone) {
        if (lendable.isFree()) {
            int free = lendable.free().size();
            return new StatusBadge(
                    Status.FREE,
                    thing.units().size() == 1
                            ? getTranslation("lending.there")
                            : getTranslation(
                                    "lending.there.count", free, thing.units().size()));
        }
        if (lendable.freeAt() == null) {
            return new StatusBadge(Status.WAIT, getTranslation("lending.missing"));
        }
        ZonedDateTime at = lendable.freeAt().atZone(zone);
        return new StatusBadge(
                Status.BOOKED,
                at.toLocalDate().equals(today)
                        ? getTranslation("lending.back.today", at)
                        : getTranslation("lending.back.on", at.minusNanos(1).toLocalDate()));
    }

    private List<Component> facts() {
        List<Component> facts = new ArrayList<>();
        facts.add(fact(
                "hourglass",
                getTranslation("lending.longest", Words.length(thing.rule().max()))));
        facts.add(fact(
                "euro",
                terms.deposit().isZero()
                        ? getTranslation("lending.no-deposit")
                        : getTranslation("lending.deposit", terms.deposit())));
        if (terms.lateFee().isPositive()) {
            facts.add(fact("clock", getTranslation("lending.late-fee", terms.lateFee())));
        }
        if (terms.accessories() != null) {
            facts.add(fact("box", getTranslation("lending.with", terms.accessories())));
        }
        if (terms.rules() != null) {
            facts.add(fact("info", terms.rules()));
        }
        return facts;
    }

    private static Component fact(String icon, String words) {
        Div fact = new Div(new Icon(icon), new Span(words));
        fact.addClassNames("etb-lendable-fact", "etb-s13");
        return fact;
    }
}
