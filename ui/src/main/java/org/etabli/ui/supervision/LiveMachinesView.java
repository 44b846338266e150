package org.etabli.ui.supervision;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.access.Guarded;
import org.etabli.access.LiveMachine;
import org.etabli.network.Venue;
import org.etabli.ui.live.LiveSeconds;
import org.etabli.ui.live.LiveVenues;

/** Which machine runs for whom, which one is silent or broken, what happened at them, and what must be decided. */
@Route("live-machines")
@Menu(order = 23, icon = "plug", title = "supervision.menu")
@RolesAllowed({"TRAINER", "MANAGER"})
class LiveMachinesView extends SupervisionView<MachinePlace> {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;
    private final transient DoubtfulDesk doubts;
    private final transient AccompanyDesk beside;

    LiveMachinesView(
            SupervisionDesk desk, DoubtfulDesk doubts, AccompanyDesk beside, LiveVenues live, LiveSeconds seconds) {
        super("supervision", live, seconds);
        this.desk = desk;
        this.doubts = doubts;
        this.beside = beside;
    }

    @Override
    List<Venue> venues() {
        return desk.venues();
    }

    @Override
    MachinePlace place(Venue venue) {
        return new MachinePlace(
                new DoubtfulCard(doubts, venue, desk.venues().size() > 1),
                new VenueMachines(venue, beside, this::refresh));
    }

    @Override
    HistoryCard.Log log(Venue venue) {
        return desk.log(venue);
    }

    @Override
    Map<Guarded, String> show(Venue venue, MachinePlace place) {
        List<LiveMachine> now = desk.machines(venue);
        place.doubtful().show();
        place.machines().show(now, desk.overdue(venue), beside.now(venue), desk.today(venue));
        Map<Guarded, String> names = new LinkedHashMap<>();
        now.forEach(machine -> names.put(Guarded.by(machine.machine()), machine.name()));
        return names;
    }
}
