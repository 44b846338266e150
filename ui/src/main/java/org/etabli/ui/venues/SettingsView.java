package org.etabli.ui.venues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.network.Operator;
import org.etabli.network.OperatorLook;
import org.etabli.network.Venue;
import org.etabli.network.VenueSheet;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** What a manager sets up at a venue; the address says which part ({@code settings/hours}). */
@Route("settings/:part?")
@Menu(order = 50, icon = "gear", title = "settings.menu")
@RolesAllowed("MANAGER")
class SettingsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    enum Part {
        VENUE,
        HOURS,
        DAYS,
        DISPLAYS,
        OPERATOR;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient SettingsDesk desk;
    private final transient DaysDesk days;
    private final transient DisplaysDesk displays;
    private final transient LookDesk looks;
    private final transient Map<Part, Component> open = new EnumMap<>(Part.class);
    private final Tabs tabs = new Tabs();
    private final Div body = new Div();
    private transient @Nullable Venue venue;
    private Part part = Part.VENUE;

    SettingsView(SettingsDesk desk, DaysDesk days, DisplaysDesk displays, LookDesk looks) {
        super("settings.menu");
        this.desk = desk;
        this.days = days;
        this.displays = displays;
        this.looks = looks;
        addClassName("etb-settings");
        tabs.addClassName("etb-tabs");
        for (Part each : Part.values()) {
            tabs.add(new Tab(getTranslation("settings.part." + each.path())));
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go(Part.values()[tabs.getSelectedIndex()]);
            }
        });
        body.addClassName("etb-settings-body");
        add(tabs, body);
    }

    @Override
    public String heading() {
        return venue == null ? super.heading() : getTranslation("settings.of", venue.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("part").orElse("");
        part = Arrays.stream(Part.values())
                .filter(each -> each.path().equals(wanted))
                .findFirst()
                .orElse(Part.VENUE);
        Venue now = desk.venue().orElse(null);
        if (now == null) {
            removeAll();
            add(new EmptyState("building", getTranslation("resources.no-venue")));
            return;
        }
        if (venue != null && !venue.id().equals(now.id())) {
            open.clear();
        }
        venue = now;
        tabs.setSelectedIndex(part.ordinal());
        show(now);
    }

    /** What was typed in another part is still there when she comes back to it. */
    private void show(Venue at) {
        body.removeAll();
        body.add(open.computeIfAbsent(part, wanted -> component(at, wanted)));
    }

    private Component component(Venue at, Part wanted) {
        VenueSheet sheet = desk.sheet(at);
        return switch (wanted) {
            case VENUE -> new IdentityTab(sheet, draft -> desk.change(sheet, draft), this::changed);
            case HOURS ->
                new HoursTab(sheet, desk.noon(at), (hours, noon) -> desk.setHours(sheet, hours, noon), this::changed);
            case DAYS -> new DaysTab(at, sheet, days, this::changed);
            case DISPLAYS -> new DisplaysTab(at, displays, this::changed);
            case OPERATOR -> operator(at);
        };
    }

    private Component operator(Venue at) {
        Operator operator = desk.operatorOf(at);
        List<Venue> all = desk.venuesOf(operator);
        OperatorLook look = looks.of(operator);
        return desk.operator(at)
                .map(sheet -> OperatorTab.of(
                        sheet,
                        all,
                        look,
                        looks.logoOf(operator),
                        (draft, accent) -> {
                            desk.change(sheet, draft);
                            looks.setAccent(operator, accent);
                        },
                        this::changed))
                .orElseGet(() -> OperatorTab.shown(operator, all, look));
    }

    /** Everything is read again: the parts share one revision. */
    private void changed() {
        open.clear();
        desk.venue().ifPresent(now -> {
            venue = now;
            show(now);
        });
    }

    private void go(Part wanted) {
        getUI().ifPresent(ui -> ui.navigate(SettingsView.class, new RouteParameters("part", wanted.path())));
    }
}
