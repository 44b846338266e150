package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.etabli.lending.Lendable;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.VenueSelect;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** What a venue lends and when it is there, above it what she has at home; who works a desk goes on to it from here. */
@Route(LendingView.PATH)
@Menu(order = 16, icon = "swap", title = "lending.menu")
@PermitAll
class LendingView extends Page implements BeforeEnterObserver {

    static final String PATH = "lending";

    private static final long serialVersionUID = 1L;

    private final transient LendingDesk desk;
    private final transient LoanDesk counter;
    private final VenueSelect where = new VenueSelect(getTranslation("lending.venue"), this::go);
    private final OwnLoansCard own;
    private final Div shelf = new Div();
    private transient @Nullable Venue venue;

    LendingView(LendingDesk desk, LoanDesk counter, LiveVenues live) {
        super("lending.menu");
        this.desk = desk;
        this.counter = counter;
        own = new OwnLoansCard(desk, this::show);
        addClassNames("etb-shop", "etb-lending");
        shelf.addClassName("etb-shelf");
        live.follow(this, changed -> venue != null && venue.id().equals(changed), this::show);
    }

    @Override
    public List<Component> actions() {
        return counter.here().map(this::wayToTheDesk).map(List::of).orElse(List.of());
    }

    private Component wayToTheDesk(Venue there) {
        Anchor way = new Anchor(LendingDeskView.address(there), new Icon("check-circle"));
        way.add(new Span(getTranslation("lending.desk.menu")));
        way.addClassName("etb-btn");
        int late = counter.countOverdue(there);
        if (late > 0) {
            Span count = new Span(Integer.toString(late));
            count.addClassName("etb-count");
            count.getElement()
                    .setAttribute("role", "img")
                    .setAttribute("aria-label", getTranslation("lending.overdue.count", late));
            way.add(count);
        }
        return way;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Venue> lenders = desk.venues();
        if (lenders.isEmpty()) {
            own.show();
            add(own, new EmptyState("swap", getTranslation("lending.none")));
            return;
        }
        Venue chosen = asked(event.getLocation().getQueryParameters(), lenders);
        venue = chosen;
        where.offer(lenders);
        where.setValue(chosen);
        where.setReadOnly(lenders.size() == 1);
        add(own, where, shelf);
        show();
    }

    /** What the address names, else where she works the desk, else where she has something from. */
    private Venue asked(QueryParameters query, List<Venue> lenders) {
        return query.getSingleParameter("at")
                .flatMap(slug -> lenders.stream()
                        .filter(each -> each.slug().equals(slug))
                        .findFirst())
                .or(() -> counter.here().filter(lenders::contains))
                .or(() -> desk.own().stream()
                        .map(desk.words()::venueOf)
                        .filter(lenders::contains)
                        .findFirst())
                .orElseGet(lenders::getFirst);
    }

    private void go(Venue chosen) {
        UI.getCurrent().navigate(PATH, QueryParameters.of("at", chosen.slug()));
    }

    private void show() {
        own.show();
        Venue there = venue;
        if (there == null) {
            return;
        }
        shelf.removeAll();
        desk.shelf(there).forEach(each -> shelf.add(card(each, there)));
    }

    private ThingCard card(Lendable each, Venue there) {
        return new ThingCard(
                each,
                desk.price(each.thing(), there),
                desk.today(there),
                there.zone(),
                () -> desk.reserve(each, this::show));
    }
}
