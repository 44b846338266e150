package org.etabli.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.access.Guarded;
import org.etabli.access.LiveMachine;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.live.LiveSeconds;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;

/**
 * Which machine runs for whom, which one is silent or broken, and what happened at them. Follows what controllers say by
 * itself, and looks again every other second, because silence tells nothing.
 */
@Route("live-machines")
@Menu(order = 23, icon = "plug", title = "supervision.menu")
@RolesAllowed({"TRAINER", "MANAGER"})
class LiveMachinesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;
    private final Div machines = new Div();
    private final Div logs = new Div();
    private transient volatile List<Part> parts = List.of();

    private record Part(Venue venue, VenueMachines machines, HistoryCard log) {}

    LiveMachinesView(SupervisionDesk desk, LiveVenues live, LiveSeconds seconds) {
        super("supervision.menu");
        this.desk = desk;
        addClassName("etb-supervision");
        machines.addClassName("etb-col");
        logs.addClassName("etb-col");
        live.follow(
                this, venue -> parts.stream().anyMatch(part -> part.venue().id().equals(venue)), this::refresh);
        seconds.follow(this, this::refresh);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        machines.removeAll();
        logs.removeAll();
        List<Venue> venues = desk.venues();
        if (venues.isEmpty()) {
            add(new EmptyState("building", getTranslation("supervision.no-venue")));
            return;
        }
        List<Part> all = new ArrayList<>();
        for (Venue venue : venues) {
            Part part = new Part(
                    venue,
                    new VenueMachines(venue),
                    new HistoryCard(desk.log(venue), "supervision.log", venue, venues.size() > 1));
            machines.add(part.machines());
            logs.add(part.log());
            all.add(part);
        }
        parts = all;
        add(machines, logs);
        refresh();
    }

    private void refresh() {
        for (Part part : parts) {
            List<LiveMachine> now = desk.machines(part.venue());
            part.machines().show(now, desk.overdue(part.venue()), desk.today(part.venue()));
            Map<Guarded, String> names = new LinkedHashMap<>();
            now.forEach(machine -> names.put(Guarded.by(machine.machine()), machine.name()));
            part.log().offer(names);
            part.log().show();
        }
    }
}
