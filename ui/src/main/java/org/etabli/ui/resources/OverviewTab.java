package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.UnitTags;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** A resource at a glance: how it is reserved, what it is made of, what is out of order. */
final class OverviewTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the overview shows of a unit; {@code end} ends its outage. */
    record UnitLine(Unit unit, List<Outage> outages, List<String> sharedWith) {}

    OverviewTab(Resource resource, List<UnitLine> units, com.vaadin.flow.function.SerializableConsumer<Outage> end) {
        addClassName("etb-col");
        addClassName("etb-g16");
        if (resource.description() != null) {
            add(new Paragraph(resource.description()));
        }
        add(rules(resource), units(resource, units, end));
    }

    private Section rules(Resource resource) {
        Div facts = new Div();
        facts.addClassName("etb-facts");
        RuleWords.lines(resource.rule()).forEach(line -> facts.add(new Icon(line.icon()), new Span(line.sentence())));
        if (resource.capacity() > 1) {
            facts.add(new Icon("people"), new Span(getTranslation("resources.fact.capacity", resource.capacity())));
        }
        if (!resource.attributes().isEmpty()) {
            facts.add(
                    new Icon("tag"),
                    new Span(resource.attributes().stream()
                            .sorted()
                            .map(UnitTags::say)
                            .collect(Collectors.joining(", "))));
        }
        return new Section(new H3(getTranslation("resources.section.rule")), facts);
    }

    private Section units(
            Resource resource, List<UnitLine> units, com.vaadin.flow.function.SerializableConsumer<Outage> end) {
        Paragraph how = new Paragraph(getTranslation(
                "resources.made." + resource.allocation().name(),
                resource.units().size()));
        how.addClassNames("etb-sec", "etb-s13");
        Section section = new Section(new H3(getTranslation("resources.section.units")), how);
        units.forEach(unit -> section.add(line(unit, end)));
        if (units.stream().anyMatch(line -> line.unit().placement() == null)) {
            section.add(toPlans());
        }
        section.addClassName("etb-form-part");
        return section;
    }

    private Component toPlans() {
        Anchor plans = new Anchor("floors", getTranslation("resources.to-plans"));
        plans.setRouterIgnore(false);
        plans.addClassName("etb-s13");
        return plans;
    }

    private Component line(UnitLine line, com.vaadin.flow.function.SerializableConsumer<Outage> end) {
        Span label = new Span(line.unit().label());
        label.addClassName("etb-medium");
        Span under = new Span(details(line));
        under.addClassName("etb-under");
        Div words = new Div(label, under);
        words.addClassName("etb-grow");
        Div row = new Div(words);
        row.addClassName("etb-line");
        if (line.outages().isEmpty()) {
            row.add(new StatusBadge(Status.PAST, Words.say("resources.state.in-service")));
        }
        line.outages().forEach(outage -> row.add(outage(outage, end)));
        return row;
    }

    private Component outage(Outage outage, com.vaadin.flow.function.SerializableConsumer<Outage> end) {
        var back =
                new com.vaadin.flow.component.button.Button(getTranslation("outage.end"), click -> end.accept(outage));
        back.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.SMALL);
        Div line = new Div(new StatusBadge(Status.BROKEN), back);
        line.addClassName("etb-row");
        return line;
    }

    private static String details(UnitLine line) {
        return java.util.stream.Stream.of(
                        java.util.stream.Stream.ofNullable(line.unit().zone()),
                        line.unit().tags().stream().sorted().map(UnitTags::say),
                        line.outages().stream().map(Outage::reason),
                        line.sharedWith().stream().map(name -> Words.say("resources.unit.shared", name)))
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }
}
