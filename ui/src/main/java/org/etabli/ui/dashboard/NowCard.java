package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.etabli.insight.PlaceCount;
import org.etabli.insight.VenueOccupancy;
import org.etabli.kernel.VenueId;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.jspecify.annotations.Nullable;

/** Are we full, now? One bar for each venue, or for each kind of place where there is only one venue. */
final class NowCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private final Div bars = new Div();
    private final Div key = new Div();
    private final NumbersTwin twin = new NumbersTwin(getTranslation("dashboard.now"));
    private final InfoPoint info = new InfoPoint(getTranslation("dashboard.now"));
    private final transient Map<VenueId, PlaceCount> shown = new HashMap<>();

    NowCard() {
        super("dashboard.now", "etb-dash-now");
        addToHead(info);
        bars.addClassName("etb-occ");
        key.addClassName("etb-key");
        body().add(bars, key, twin);
    }

    /** @param zones of the venues */
    void show(List<VenueOccupancy> venues, Function<VenueId, ZoneId> zones) {
        bars.removeAll();
        if (venues.size() == 1 && venues.getFirst().open()) {
            showKinds(venues.getFirst());
        } else {
            venues.forEach(venue -> bars.add(row(venue, zones.apply(venue.venue()))));
        }
        PlaceCount total = venues.stream().map(VenueOccupancy::total).reduce(PlaceCount.NONE, PlaceCount::plus);
        showKey(total);
        showTwin(venues, zones);
        explain(venues);
        venues.forEach(venue -> shown.put(venue.venue(), venue.total()));
        if (total.all() == 0) {
            bars.add(new EmptyState("desk", getTranslation("dashboard.now.empty")));
        }
    }

    private void showKinds(VenueOccupancy venue) {
        venue.kinds().forEach((kind, count) -> {
            if (count.open() + count.outOfOrder() > 0) {
                bars.add(name(getTranslation("dashboard.kind." + kind)), new OccupancyBar(count), value(count, false));
            }
        });
    }

    private Component[] row(VenueOccupancy venue, ZoneId zone) {
        Span name = name(venue.name());
        PlaceCount count = venue.total();
        if (count.all() == 0) {
            return new Component[0];
        }
        if (count.open() == 0 && !(venue.open() && count.outOfOrder() > 0)) {
            return new Component[] {
                name, new OccupancyBar(opens(venue.nextOpening(), zone)), new StatusBadge(Status.CLOSED).bare()
            };
        }
        boolean changed = shown.containsKey(venue.venue()) && !count.equals(shown.get(venue.venue()));
        return new Component[] {name, new OccupancyBar(count), value(count, changed)};
    }

    private static Span name(String words) {
        Span name = new Span(words);
        name.addClassNames("etb-ell", "etb-medium");
        return name;
    }

    private Span value(PlaceCount count, boolean changed) {
        HtmlContainer percent = new HtmlContainer("b");
        percent.setText(getTranslation("dashboard.percent", count.occupied().percent()));
        Span of = new Span(getTranslation("dashboard.now.of", count.here(), count.open()));
        of.addClassNames("etb-sec", "etb-small");
        Span value = new Span(percent, of);
        value.addClassNames("etb-occ-value", "etb-num");
        value.setClassName("etb-changed", changed);
        return value;
    }

    private @Nullable String opens(@Nullable Instant next, ZoneId zone) {
        if (next == null) {
            return null;
        }
        var local = next.atZone(zone);
        return getTranslation(
                "dashboard.now.opens", local.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()), local);
    }

    private void showKey(PlaceCount total) {
        key.removeAll();
        keyOf("here", total.here());
        keyOf("booked", total.coming());
        keyOf("free", total.free());
        if (total.outOfOrder() > 0) {
            keyOf("broken", total.outOfOrder());
        }
    }

    private void keyOf(String state, int count) {
        HtmlContainer mark = new HtmlContainer("i");
        mark.addClassName("etb-key-" + state);
        Span entry = new Span();
        entry.add(mark);
        entry.add(getTranslation("dashboard.now.key." + state, count));
        key.add(entry);
    }

    private void showTwin(List<VenueOccupancy> venues, Function<VenueId, ZoneId> zones) {
        twin.columns(List.of(
                getTranslation("dashboard.now.place"),
                getTranslation("dashboard.now.here"),
                getTranslation("dashboard.now.coming"),
                getTranslation("dashboard.now.free"),
                getTranslation("dashboard.now.broken"),
                getTranslation("dashboard.now.closed")));
        for (VenueOccupancy venue : venues) {
            String opens = opens(venue.nextOpening(), zones.apply(venue.venue()));
            twin.row(venue.name() + (opens == null ? "" : " (" + opens + ")"), numbers(venue.total()));
            for (ResourceKind kind : venue.kinds().keySet()) {
                twin.row(
                        "– " + getTranslation("dashboard.kind." + kind),
                        numbers(venue.kinds().get(kind)));
            }
        }
    }

    private static List<String> numbers(PlaceCount count) {
        return List.of(count.here(), count.coming(), count.free(), count.outOfOrder(), count.closed()).stream()
                .map(String::valueOf)
                .toList();
    }

    private void explain(List<VenueOccupancy> venues) {
        info.says(getTranslation("dashboard.now"))
                .fraction(
                        "o",
                        getTranslation("dashboard.formula.now.over"),
                        getTranslation("dashboard.formula.now.below"));
        venues.stream()
                .filter(venue -> venue.total().open() > 0)
                .max((one, other) ->
                        Integer.compare(one.total().here(), other.total().here()))
                .ifPresent(venue -> info.text(getTranslation(
                        "dashboard.now.case",
                        venue.name(),
                        venue.total().here(),
                        venue.total().open(),
                        venue.total().occupied().percent())));
        info.text(getTranslation("dashboard.now.coming.meaning"));
    }
}
