package org.etabli.ui.venues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.network.Operator;
import org.etabli.network.OperatorSheet;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** The venues of the network and the legal entities that run them. */
@Route("network")
@Menu(order = 60, icon = "globe", title = "network.menu")
@RolesAllowed("NETWORK_ADMIN")
class NetworkView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private final transient NetworkDesk desk;
    private final Div venues = list();
    private final Div operators = list();

    NetworkView(NetworkDesk desk) {
        super("network.menu");
        this.desk = desk;
        addClassName("etb-operation");
        Button more = new Button(getTranslation("network.operator.add"), new Icon("plus"), click -> addOperator());
        more.addThemeVariants(ButtonVariant.SMALL);
        Div head = new Div(new H2(getTranslation("network.operators")), more);
        head.addClassNames("etb-head", "etb-between", "etb-network-head");
        Div above = new Div(new H2(getTranslation("network.venues")));
        above.addClassName("etb-head");
        add(above, venues, head, operators);
    }

    @Override
    public List<Component> actions() {
        Button add = new Button(getTranslation("network.venue.add"), new Icon("plus"), click -> addVenue());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(add);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        venues.removeAll();
        desk.venues().forEach(venue -> venues.add(row(venue)));
        operators.removeAll();
        desk.operators().forEach(operator -> operators.add(row(operator)));
    }

    private Component row(Venue venue) {
        Anchor name = new Anchor("settings?venue=" + venue.slug(), venue.name());
        Anchor page = new Anchor("/venues/" + venue.slug(), new Icon("external"));
        page.setRouterIgnore(true);
        page.addClassName("etb-iconbtn");
        page.getElement().setAttribute("aria-label", getTranslation("network.venue.page", venue.name()));
        page.getElement().setAttribute("title", getTranslation("network.venue.page", venue.name()));
        return row(
                name,
                getTranslation(
                        "network.venue.line",
                        getTranslation("venue.kind." + venue.kind().name()),
                        venue.address().city(),
                        desk.operatorOf(venue).name()),
                page);
    }

    private Component row(Operator operator) {
        Span name = new Span(operator.name());
        Button edit = new Button(new Icon("edit"), click -> editOperator(operator));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(getTranslation("network.operator.edit", operator.name()));
        edit.setTooltipText(getTranslation("network.operator.edit", operator.name()));
        String siren = operator.siren();
        String facts = Stream.of(
                        operator.legalForm(),
                        siren == null
                                ? getTranslation("network.operator.no-siren")
                                : getTranslation("network.operator.siren", OperatorFields.spaced(siren)),
                        getTranslation("network.operator.venues", desk.venuesOf(operator)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return row(name, facts, edit);
    }

    private static Div row(Component name, String facts, Component action) {
        name.addClassName("etb-medium");
        Span under = new Span(facts);
        under.addClassName("etb-under");
        Div text = new Div(name, under);
        text.addClassName("etb-grow");
        Div row = new Div(text, action);
        row.addClassNames("etb-job", "etb-network-row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private void addVenue() {
        new VenueDialog(desk.operators(), (operator, draft) -> {
                    Venue made = desk.add(operator.id(), draft);
                    Notices.done(getTranslation("network.venue.added", made.name()));
                    UI.getCurrent().getPage().setLocation("settings/hours?venue=" + made.slug());
                })
                .open();
    }

    private void addOperator() {
        new OperatorDialog("network.operator.new", null, draft -> {
                    desk.add(draft);
                    Notices.done(getTranslation("network.operator.added", draft.name()));
                    refresh();
                })
                .open();
    }

    private void editOperator(Operator operator) {
        OperatorSheet seen = desk.sheet(operator);
        new OperatorDialog("network.operator.change", seen.operator(), draft -> {
                    desk.change(seen, draft);
                    Notices.done(getTranslation("settings.saved"));
                    refresh();
                })
                .open();
    }

    private static Div list() {
        Div list = new Div();
        list.addClassNames("etb-card", "etb-flush", "etb-jobs");
        list.getElement().setAttribute("role", "list");
        return list;
    }
}
