package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.etabli.insight.UsedMachine;
import org.etabli.kernel.VenueId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.dashboard.PastReadings.Reading;

/** Are the machines used? One bar each; the time out of order is hatched. */
final class MachinesCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 7;

    private final InfoPoint info = new InfoPoint(getTranslation("dashboard.machines"));
    private final Div bars = new Div();
    private final NumbersTwin twin = new NumbersTwin(getTranslation("dashboard.machines"));

    MachinesCard() {
        super("dashboard.machines", "etb-dash-use");
        Span key = new Span(keyOf("used"), keyOf("broken"));
        key.addClassNames("etb-key", "etb-push");
        addToHead(info, key);
        bars.addClassName("etb-use");
        body().add(bars, twin);
    }

    void show(Reading reading, List<UsedMachine> machines, Function<VenueId, String> venues) {
        bars.removeAll();
        twin.setVisible(!machines.isEmpty());
        if (machines.isEmpty()) {
            bars.add(new EmptyState("laser", getTranslation("dashboard.machines.none")));
        }
        boolean severalVenues =
                machines.stream().map(UsedMachine::venue).distinct().count() > 1;
        machines.stream().limit(SHOWN).forEach(machine -> bar(machine, severalVenues ? venues : venue -> ""));
        showTwin(reading, machines, venues);
        explain(reading, machines);
    }

    private void bar(UsedMachine machine, Function<VenueId, String> venues) {
        Span where = new Span(venues.apply(machine.venue()));
        where.addClassName("etb-small");
        Span name = new Span(new Span(machine.name()), where);
        name.addClassName("etb-ell");
        name.getElement().setAttribute("title", name.getElement().getTextRecursively());
        HtmlContainer value = new HtmlContainer("b");
        value.setText(percent(machine));
        value.addClassNames("etb-num", "etb-right");
        bars.add(name, pictured(machine), value);
    }

    /** The whole bar is the time open: used is drawn as its part of that, out of order from the other end. */
    private Span pictured(UsedMachine machine) {
        double open = Math.max(1, machine.open().toMinutes());
        Span bar = new Span();
        bar.addClassName("etb-use-bar");
        bar.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "dashboard.machines.bar",
                                percent(machine),
                                machine.unavailability().percent()));
        bar.add(part("etb-used", machine.used().toMinutes() / open));
        if (machine.outOfOrder().isPositive()) {
            bar.add(part("etb-out", machine.outOfOrder().toMinutes() / open));
        }
        return bar;
    }

    private static HtmlContainer part(String name, double share) {
        HtmlContainer part = new HtmlContainer("i");
        part.addClassName(name);
        part.getStyle().set("width", Math.round(share * 1000) / 10.0 + "%");
        return part;
    }

    private void showTwin(Reading reading, List<UsedMachine> machines, Function<VenueId, String> venues) {
        twin.columns(List.of(
                getTranslation("dashboard.machines.machine"),
                getTranslation("dashboard.machines.venue"),
                getTranslation("dashboard.machines.used"),
                getTranslation("dashboard.machines.open"),
                getTranslation("dashboard.machines.broken"),
                getTranslation("dashboard.machines.use"),
                getTranslation("dashboard.machines.visits")));
        machines.forEach(machine -> twin.row(
                machine.name(),
                List.of(
                        venues.apply(machine.venue()),
                        duration(machine.used()),
                        duration(machine.open()),
                        duration(machine.outOfOrder()),
                        percent(machine)),
                new RowsLink(getTranslation("dashboard.count", machine.visits()), () -> open(reading, machine))));
    }

    /** The case at hand is the first machine that was out of order, else the most used. */
    private void explain(Reading reading, List<UsedMachine> machines) {
        info.says(getTranslation("dashboard.machines.one"))
                .fraction(
                        "u",
                        getTranslation("dashboard.formula.machines.over"),
                        getTranslation("dashboard.formula.machines.below"));
        machines.stream()
                .filter(machine -> machine.use().isKnown())
                .filter(machine -> machine.outOfOrder().isPositive())
                .findFirst()
                .or(() -> machines.stream()
                        .filter(machine -> machine.use().isKnown())
                        .findFirst())
                .ifPresent(machine -> info.text(getTranslation(
                                "dashboard.machines.case",
                                machine.name(),
                                hours(machine.used()),
                                hours(machine.open()),
                                hours(machine.outOfOrder()),
                                machine.use().percent()))
                        .text(getTranslation("dashboard.exclusions." + reading.period()))
                        .rows(
                                getTranslation("dashboard.machines.rows.link", machine.visits()),
                                () -> open(reading, machine)));
    }

    private void open(Reading reading, UsedMachine machine) {
        reading.openVisitsBehind(machine.machine(), getTranslation("dashboard.machines.rows", machine.name()));
    }

    private String percent(UsedMachine machine) {
        return machine.use().isKnown()
                ? getTranslation("dashboard.percent", machine.use().percent())
                : "–";
    }

    private String duration(Duration time) {
        return getTranslation("dashboard.duration", hours(time));
    }

    private static Duration hours(Duration time) {
        return Duration.ofHours(Math.round(time.toMinutes() / 60.0));
    }

    private Span keyOf(String part) {
        HtmlContainer mark = new HtmlContainer("i");
        mark.addClassName("etb-key-" + part);
        Span key = new Span();
        key.add(mark);
        key.add(getTranslation("dashboard.machines.key." + part));
        return key;
    }
}
