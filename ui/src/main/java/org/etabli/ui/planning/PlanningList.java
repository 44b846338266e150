package org.etabli.ui.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.StatusBadge;

/** The reservations of some days in their order: the planning's twin, the week's view, and all there is on a phone. */
public final class PlanningList extends Div {

    private sealed interface Line {
        record Day(LocalDate day, int reservations) implements Line {}

        record Reservation(Booked booked) implements Line {}
    }

    private static final long serialVersionUID = 1L;
    private final transient SerializableBiConsumer<Booked, Button> open;
    private final VirtualList<Line> lines = new VirtualList<>();
    private final EmptyState nothing = new EmptyState("calendar", getTranslation("planning.empty"));

    public PlanningList(SerializableBiConsumer<Booked, Button> open) {
        this.open = open;
        addClassName("etb-planning-list");
        lines.setRenderer(new ComponentRenderer<>(this::line));
        add(nothing, lines);
    }

    public void show(List<Booked> booked) {
        nothing.setVisible(booked.isEmpty());
        lines.setVisible(!booked.isEmpty());
        List<Line> all = new ArrayList<>();
        booked.stream()
                .collect(groupingBy(each -> each.local().day(), TreeMap::new, toList()))
                .forEach((day, those) -> {
                    all.add(new Line.Day(day, those.size()));
                    those.forEach(each -> all.add(new Line.Reservation(each)));
                });
        lines.setItems(all);
    }

    private Component line(Line line) {
        return switch (line) {
            case Line.Day(LocalDate day, int reservations) -> heading(day, reservations);
            case Line.Reservation(Booked booked) -> item(booked);
        };
    }

    private H2 heading(LocalDate day, int reservations) {
        H2 heading = new H2(getTranslation("planning.list.day", day, reservations));
        heading.addClassName("etb-group");
        return heading;
    }

    private Div item(Booked booked) {
        Span when = new Span(getTranslation("planning.list.when", booked.local()));
        when.addClassNames("etb-num", "etb-planning-when");
        Span who = new Span(booked.who());
        who.addClassName("etb-strong");
        String title = booked.details().title();
        Span what = new Span(title == null || title.isBlank() ? booked.place() : booked.place() + " · " + title);
        what.addClassName("etb-under");
        Div text = new Div(who, what);
        text.addClassName("etb-grow");
        Button more = new Button(getTranslation("planning.open"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(getTranslation("planning.open-named", booked.who(), booked.local()));
        more.addClickListener(click -> open.accept(booked, more));
        Div item = new Div(when, text, new StatusBadge(booked.status()).bare(), more);
        item.addClassName("etb-planning-item");
        return item;
    }
}
