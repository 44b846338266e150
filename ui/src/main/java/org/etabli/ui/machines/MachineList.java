package org.etabli.ui.machines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.authorisation.OperatingRight;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.Outage;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.timeline.OpenHours;
import org.etabli.ui.timeline.TimelineScale;

/** The machines as a list: the timeline's twin, and all there is on a phone. */
final class MachineList extends Div {

    private static final long serialVersionUID = 1L;
    private final transient SerializableConsumer<MachineLine> reserve;

    MachineList(SerializableConsumer<MachineLine> reserve) {
        this.reserve = reserve;
        addClassName("etb-machines");
    }

    void showNothing() {
        removeAll();
        add(empty("machines.empty"));
    }

    void show(MachineDay day, boolean onlyMine) {
        removeAll();
        if (day.lines().isEmpty()) {
            add(empty(onlyMine ? "machines.empty-mine" : "machines.empty"));
            return;
        }
        Map<String, List<MachineLine>> trades = day.lines().stream()
                .collect(Collectors.groupingBy(MachineLine::group, LinkedHashMap::new, Collectors.toList()));
        trades.forEach((trade, lines) -> {
            H2 heading = new H2(trade);
            heading.addClassName("etb-group");
            UnorderedList items = new UnorderedList();
            lines.forEach(line -> items.add(item(line, day)));
            add(heading, items);
        });
    }

    private ListItem item(MachineLine line, MachineDay day) {
        Span name = new Span(line.machine().name());
        name.addClassName("etb-tl-name");
        Span right = new Span(new Icon(symbol(line.right().state())), new Span(line.rightInWords()));
        right.addClassNames("etb-tl-right", ink(line.right().state()));
        Div text = new Div(name, right, when(line, day));
        if (line.supervision() != null) {
            Span supervised = new Span(line.supervision());
            supervised.addClassNames("etb-machine-when", "etb-sec");
            text.add(supervised);
        }
        text.addClassName("etb-tl-text");
        Span price = new Span(line.price());
        price.addClassName("etb-tl-price");
        Button choose = new Button(getTranslation("machines.list.reserve"), click -> reserve.accept(line));
        choose.setAriaLabel(
                getTranslation("machines.list.reserve-named", line.machine().name()));
        ListItem item = new ListItem(new Icon(line.machine().icon()), text, price, choose, strip(line, day));
        item.addClassName("etb-machine");
        return item;
    }

    private Component when(MachineLine line, MachineDay day) {
        Span words = new Span(availability(line, day));
        words.addClassNames("etb-machine-when", line.free().isEmpty() ? "etb-sec" : "etb-ink-free");
        return words;
    }

    private String availability(MachineLine line, MachineDay day) {
        Outage outage = line.outage();
        if (line.free().isEmpty()) {
            return outage != null
                    ? getTranslation("timeline.broken", outage.reason())
                    : getTranslation("machines.list.nothing-free");
        }
        TimeSlot first = line.free().getFirst();
        LocalSlot local = LocalSlot.of(first, day.venue().zone());
        return first.contains(day.now())
                ? getTranslation("machines.list.free-now", local.end())
                : getTranslation("machines.list.free-at", local);
    }

    /** The day in one line: what is free of the hours shown. Decorative, the words above it say the same. */
    private static Component strip(MachineLine line, MachineDay day) {
        Div strip = new Div();
        strip.addClassName("etb-machine-strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        TimelineScale scale = day.scale();
        OpenHours hours = OpenHours.of(day.calendar(), scale);
        double whole = hours.to() - hours.from();
        for (TimeSlot free : line.free()) {
            scale.spansOf(free).forEach(span -> {
                Span part = new Span();
                part.getStyle()
                        .set("left", percent((span.start() - hours.from()) / whole))
                        .set("width", percent((span.end() - span.start()) / whole));
                strip.add(part);
            });
        }
        return strip;
    }

    private Component empty(String key) {
        return new EmptyState("laser", getTranslation(key));
    }

    private static String symbol(OperatingRight.State state) {
        return switch (state) {
            case FOR_EVERYONE -> "unlock";
            case VALID -> "shield-check";
            case EXPIRES_SOON -> "hourglass";
            case EXPIRED, SUSPENDED, MISSING -> "lock";
        };
    }

    private static String ink(OperatingRight.State state) {
        return switch (state) {
            case FOR_EVERYONE -> "etb-sec";
            case VALID -> "etb-ink-mine";
            case EXPIRES_SOON, EXPIRED, SUSPENDED, MISSING -> "etb-ink-auth";
        };
    }

    private static String percent(double part) {
        return "%.2f%%".formatted(part * 100).replace(',', '.');
    }
}
