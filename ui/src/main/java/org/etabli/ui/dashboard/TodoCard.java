package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.function.Function;
import org.etabli.insight.OpenMatter;
import org.etabli.insight.OpenMatter.ApprovalsWaiting;
import org.etabli.insight.OpenMatter.AuthorisationsExpiring;
import org.etabli.insight.OpenMatter.LateArrivals;
import org.etabli.insight.OpenMatter.MailsFailing;
import org.etabli.insight.OpenMatter.MaintenanceOverdue;
import org.etabli.insight.OpenMatter.OutOfOrder;
import org.etabli.insight.OpenMatter.StockLow;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** What a manager should see to, each with the way to where it is done. */
final class TodoCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final EmptyState nothing = new EmptyState("check-circle", getTranslation("dashboard.todo.nothing"));
    private final Span spoken = new Span();
    private transient List<OpenMatter> shown = List.of();

    TodoCard() {
        super("dashboard.todo", "etb-todo");
        count.addClassNames("etb-tag", "etb-num");
        addToHead(count);
        spoken.addClassName("etb-vh");
        spoken.getElement().setAttribute("role", "status");
        body().add(list, nothing, spoken);
        nothing.setVisible(false);
    }

    void show(List<OpenMatter> matters, Function<VenueId, Venue> venues) {
        if (matters.equals(shown)) {
            nothing.setVisible(matters.isEmpty());
            count.setText(Integer.toString(matters.size()));
            return;
        }
        boolean first = list.getComponentCount() == 0;
        shown = matters;
        count.setText(Integer.toString(matters.size()));
        nothing.setVisible(matters.isEmpty());
        list.setVisible(!matters.isEmpty());
        list.removeAll();
        matters.forEach(matter -> list.add(line(matter, venues)));
        if (!first) {
            spoken.setText(getTranslation("dashboard.todo.spoken", matters.size()));
        }
    }

    private ListItem line(OpenMatter matter, Function<VenueId, Venue> venues) {
        return switch (matter) {
            case LateArrivals late -> {
                Venue venue = venues.apply(late.mostAt());
                yield line("warning", "broken", "late", late.count(), late.there(), venue.name())
                        .leads("desk", venue);
            }
            case OutOfOrder broken -> {
                Venue venue = venues.apply(broken.venue());
                Line line = broken.until() == null
                        ? line("wrench", "broken", "broken", broken.count(), broken.name(), broken.reason())
                        : line(
                                "wrench",
                                "broken",
                                "broken.until",
                                broken.count(),
                                broken.name(),
                                broken.reason(),
                                broken.until().atZone(venue.zone()).toLocalDate());
                yield line.leads("planning", venue);
            }
            case ApprovalsWaiting waiting -> {
                Venue venue = venues.apply(waiting.nextAt());
                var next = waiting.next().atZone(venue.zone());
                yield line("hourglass", "auth", "approvals", waiting.count(), next.toLocalDate(), next)
                        .leads("planning", venue);
            }
            case AuthorisationsExpiring due ->
                line("hourglass", "auth", "expiring", due.count(), due.before(), due.ofThat(), due.mostOf())
                        .leads("members", null);
            case MaintenanceOverdue overdue ->
                line("tool", "broken", "maintenance", overdue.count(), overdue.title(), overdue.machine())
                        .leads("maintenance", venues.apply(overdue.at()));
            case StockLow low ->
                line("box", "auth", "stock", low.count(), low.next()).leads("stock", venues.apply(low.at()));
            case MailsFailing failing ->
                line("mail", "broken", "mails", failing.count()).leads("outbox", null);
        };
    }

    /** Texts are {@code dashboard.todo.<key>}, {@code ….detail} and {@code ….go}, all with the same arguments. */
    private static Line line(String icon, String ink, String key, Object... arguments) {
        return new Line(icon, ink, "dashboard.todo." + key, arguments);
    }

    private static final class Line extends ListItem {

        private static final long serialVersionUID = 1L;
        private final String key;
        private final transient Object[] arguments;

        Line(String icon, String ink, String key, Object... arguments) {
            this.key = key;
            this.arguments = arguments;
            Icon mark = new Icon(icon);
            mark.addClassName("etb-ink-" + ink);
            HtmlContainer what = new HtmlContainer("b");
            what.setText(getTranslation(key, arguments));
            add(mark, what, new Paragraph(getTranslation(key + ".detail", arguments)));
        }

        /** Adds the way there, where the reader may go there. */
        Line leads(String path, @Nullable Venue venue) {
            if (RouteConfiguration.forApplicationScope().getRoute(path).isPresent()) {
                String scope = venue == null ? "" : "?" + VenueScope.PARAMETER + "=" + venue.slug();
                add(new Anchor(path + scope, getTranslation(key + ".go", arguments)));
            }
            return this;
        }
    }
}
