package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Narrow;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** What the venue offers: the list, and beside it the resource that the address names ({@code resources/ID}). */
@Route("resources")
@Menu(order = 51, icon = "desk", title = "resources.menu")
@RolesAllowed("MANAGER")
class ResourcesView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient VenueScope scope;
    private final transient ResourceDesk desk;
    private final transient ResourceTabs tabs;
    private final ResourceList list = new ResourceList(this::open);
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private @Nullable String shown;
    private transient volatile @Nullable VenueId watched;

    ResourcesView(VenueScope scope, ResourceDesk desk, ResourceTabs tabs, LiveVenues live) {
        super("resources.menu");
        this.scope = scope;
        this.desk = desk;
        this.tabs = tabs;
        addClassName("etb-master");
        layout.setMaster(list);
        layout.setMasterSize(Narrow.isPhone() ? "300px" : "420px", true);
        layout.setDetailSize("520px");
        layout.addDetailEscapePressListener(escape -> close());
        layout.addBackdropClickListener(click -> close());
        add(layout);
        live.follow(this, changed -> changed.equals(watched), this::refresh);
    }

    @Override
    public List<Component> actions() {
        Button create = new Button(getTranslation("resources.create"), new Icon("plus"), click -> openNew());
        return List.of(create);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        shown = parameter;
        watched = at().map(Venue::id).orElse(null);
        if (watched == null) {
            removeAll();
            add(new EmptyState("building", getTranslation("resources.no-venue")));
            return;
        }
        refresh();
        showDetail();
    }

    private Optional<Venue> at() {
        return scope.current(Role.MANAGER);
    }

    private void refresh() {
        at().ifPresent(venue -> list.show(desk.list(venue), shown));
    }

    private void showDetail() {
        layout.setDetail(shown == null ? null : detail(shown));
    }

    private Component detail(String parameter) {
        Venue venue = at().orElseThrow();
        return NEW.equals(parameter)
                ? tabs.ofNew(venue, this::close, this::open)
                : tabs.of(venue, ResourceId.parse(parameter), this::close, this::changed);
    }

    /** Shows the state of things on the tab that was open. */
    private void changed() {
        refresh();
        int tab = layout.getDetail() instanceof ResourcePanel panel ? panel.openTab() : 0;
        showDetail();
        if (layout.getDetail() instanceof ResourcePanel panel) {
            panel.open(tab);
        }
    }

    private void close() {
        getUI().ifPresent(ui -> ui.navigate(ResourcesView.class));
    }

    private void openNew() {
        getUI().ifPresent(ui -> ui.navigate(ResourcesView.class, NEW));
    }

    private void open(ResourceId id) {
        getUI().ifPresent(ui -> ui.navigate(ResourcesView.class, id.toString()));
    }
}
