package org.etabli.ui.maintenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.maintenance.MaintenanceBoard.Watched;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.live.VenuePage;
import org.etabli.ui.shell.Icon;

/** What the machines of the venue in scope need: what is overdue first, then what comes. */
@Route(MaintenanceView.PATH)
@Menu(order = 24, icon = "tool", title = "maintenance.menu")
@RolesAllowed({"TRAINER", "MANAGER"})
class MaintenanceView extends VenuePage {

    static final String PATH = "maintenance";

    private static final long serialVersionUID = 1L;
    private final transient MaintenanceDesk desk;

    MaintenanceView(MaintenanceDesk desk, LiveVenues live) {
        super("maintenance", "tool", live);
        this.desk = desk;
    }

    @Override
    public List<Component> actions() {
        Button add = new Button(
                getTranslation("maintenance.add"),
                new Icon("plus"),
                click -> desk.here().ifPresent(this::add));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(desk.here().filter(desk::manages).isPresent());
        return List.of(add);
    }

    @Override
    protected Optional<Venue> here() {
        return desk.here();
    }

    @Override
    protected void show(Venue here) {
        List<Watched> all = desk.list(here);
        if (all.isEmpty()) {
            showNone(getTranslation("maintenance.none"));
            return;
        }
        Map<MemberId, String> names = desk.names(all.stream()
                .map(each -> each.plan().responsible())
                .filter(Objects::nonNull)
                .toList());
        Div list = new Div();
        list.addClassName("etb-maintenances");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("maintenance.menu"));
        all.forEach(each -> list.add(new MaintenanceCard(desk, here, each, names, this::show)));
        add(list);
    }

    private void add(Venue venue) {
        new PlanDialog(desk.machines(venue), desk.people(venue), null, draft -> {
                    desk.save(venue, draft);
                    Notices.done(getTranslation("settings.saved"));
                    show();
                })
                .open();
    }
}
