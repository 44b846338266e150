package org.etabli.ui.supervision;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.access.Guarded;
import org.etabli.access.LiveDoor;
import org.etabli.network.Venue;
import org.etabli.ui.live.LiveSeconds;
import org.etabli.ui.live.LiveVenues;

/** The doors that open to a badge: which are in service, who came in, and opening one from afar. */
@Route("doors")
@Menu(order = 24, icon = "door", title = "doors.menu")
@RolesAllowed({"FRONT_DESK", "TRAINER", "MANAGER"})
class DoorsView extends SupervisionView<VenueDoors> {

    private static final long serialVersionUID = 1L;

    private final transient DoorDesk desk;

    DoorsView(DoorDesk desk, LiveVenues live, LiveSeconds seconds) {
        super("doors", live, seconds);
        this.desk = desk;
    }

    @Override
    List<Venue> venues() {
        return desk.venues();
    }

    @Override
    VenueDoors place(Venue venue) {
        return new VenueDoors(desk, venue, this::refresh);
    }

    @Override
    HistoryCard.Log log(Venue venue) {
        return desk.log(venue);
    }

    @Override
    Map<Guarded, String> show(Venue venue, VenueDoors place) {
        List<LiveDoor> now = desk.doors(venue);
        place.show(now);
        Map<Guarded, String> names = new LinkedHashMap<>();
        now.forEach(live -> names.put(Guarded.by(live.door().id()), live.door().name()));
        return names;
    }
}
