package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.etabli.insight.Arrival;
import org.etabli.insight.Arrival.State;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;

/** Who comes today: how many are due, late, here and gone, and the next ones by name. */
final class ArrivalsCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private static final int NEXT = 5;
    private final Div counts = new Div();
    private final UnorderedList next = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("dashboard.arrivals.none"));
    private transient List<Arrival> shown = List.of();

    ArrivalsCard() {
        super("dashboard.arrivals", "etb-dash-arrivals");
        counts.addClassName("etb-figures");
        next.addClassName("etb-next");
        none.addClassName("etb-sec");
        getElement().setAttribute("tabindex", "0"); // on wide screens it scrolls, also by keys
        body().add(counts, next, none);
    }

    void show(List<Arrival> arrivals, Function<VenueId, ZoneId> zones, Function<ResourceId, String> names) {
        if (arrivals.equals(shown) && counts.getComponentCount() > 0) {
            return;
        }
        shown = arrivals;
        counts.removeAll();
        for (State state : List.of(State.DUE, State.LATE, State.HERE, State.LEFT)) {
            counts.add(count(state, arrivals));
        }
        next.removeAll();
        List<Arrival> expected = arrivals.stream()
                .filter(arrival -> arrival.state() == State.LATE || arrival.state() == State.DUE)
                .limit(NEXT)
                .toList();
        expected.forEach(arrival -> next.add(line(arrival, zones, names)));
        next.setVisible(!expected.isEmpty());
        none.setVisible(expected.isEmpty());
    }

    private Span count(State state, List<Arrival> arrivals) {
        long number =
                arrivals.stream().filter(arrival -> arrival.state() == state).count();
        HtmlContainer figure = new HtmlContainer("b");
        figure.setText(Long.toString(number));
        figure.setClassName("etb-now", state == State.LATE && number > 0);
        Span count = new Span(figure);
        count.add(" " + getTranslation("dashboard.arrivals." + state, number));
        return count;
    }

    private ListItem line(Arrival arrival, Function<VenueId, ZoneId> zones, Function<ResourceId, String> names) {
        Span time =
                new Span(getTranslation("dashboard.time", arrival.slot().start().atZone(zones.apply(arrival.venue()))));
        time.addClassName("etb-num");
        time.setClassName("etb-now", arrival.state() == State.LATE);
        Span name = new Span(arrival.memberName());
        name.addClassNames("etb-ell", "etb-medium");
        Span what = new Span(names.apply(arrival.resource()));
        what.addClassNames("etb-under", "etb-ell");
        Div who = new Div(name, what);
        who.addClassName("etb-next-who");
        ListItem line = new ListItem(time, who);
        if (arrival.state() == State.LATE) {
            Span late = new Span(getTranslation("dashboard.arrivals.late"));
            late.addClassNames("etb-now", "etb-small");
            line.add(late);
        }
        return line;
    }
}
