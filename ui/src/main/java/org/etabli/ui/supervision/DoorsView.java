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
import org.etabli.access.LiveDoor;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.live.LiveSeconds;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;

/** The doors that open to a badge: which are in service, who came in, and opening one from afar. */
@Route("doors")
@Menu(order = 24, icon = "door", title = "doors.menu")
@RolesAllowed({"FRONT_DESK", "TRAINER", "MANAGER"})
class DoorsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DoorDesk desk;
    private final Div doors = new Div();
    private final Div logs = new Div();
    private transient volatile List<Part> parts = List.of();

    private record Part(Venue venue, VenueDoors doors, HistoryCard log) {}

    DoorsView(DoorDesk desk, LiveVenues live, LiveSeconds seconds) {
        super("doors.menu");
        this.desk = desk;
        addClassName("etb-supervision");
        doors.addClassName("etb-col");
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
        doors.removeAll();
        logs.removeAll();
        List<Venue> venues = desk.venues();
        if (venues.isEmpty()) {
            add(new EmptyState("building", getTranslation("doors.no-venue")));
            return;
        }
        List<Part> all = new ArrayList<>();
        for (Venue venue : venues) {
            Part part = new Part(
                    venue,
                    new VenueDoors(desk, venue, this::refresh),
                    new HistoryCard(desk.log(venue), "doors.log", venue, venues.size() > 1));
            doors.add(part.doors());
            logs.add(part.log());
            all.add(part);
        }
        parts = all;
        add(doors, logs);
        refresh();
    }

    private void refresh() {
        for (Part part : parts) {
            List<LiveDoor> now = desk.doors(part.venue());
            part.doors().show(now);
            Map<Guarded, String> names = new LinkedHashMap<>();
            now.forEach(
                    live -> names.put(Guarded.by(live.door().id()), live.door().name()));
            part.log().offer(names);
            part.log().show();
        }
    }
}
