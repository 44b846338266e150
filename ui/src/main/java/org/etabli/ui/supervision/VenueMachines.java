package org.etabli.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etabli.access.Accompaniments.Named;
import org.etabli.access.LiveMachine;
import org.etabli.access.LiveMachine.State;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;

/** The machines of one venue, and how many of them run. What did not change is not drawn again. */
final class VenueMachines extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Venue venue;
    private final transient AccompanyDesk desk;
    private final Command changed;
    private final Span sum = new Span();
    private final Div list = new Div();
    private final transient Map<ResourceId, State> states = new HashMap<>();
    private transient List<LiveMachine> shown = List.of();
    private transient Map<ResourceId, String> shownOverdue = Map.of();
    private transient Map<ResourceId, Named> shownAccompanied = Map.of();

    VenueMachines(Venue venue, AccompanyDesk desk, Command changed) {
        this.venue = venue;
        this.desk = desk;
        this.changed = changed;
        addClassNames("etb-card", "etb-flush", "etb-live-machines");
        H2 title = new H2(venue.name());
        String id = "machines-of-" + venue.slug();
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        sum.addClassNames("etb-push", "etb-s13", "etb-sec");
        Div head = new Div(title, sum);
        head.addClassName("etb-head");
        list.getElement().setAttribute("role", "list");
        add(head, list);
        list.add(new EmptyState("laser", getTranslation("machines.empty")));
    }

    /**
     * @param overdue maintenances, by machine
     * @param accompanied who is accompanied, by machine
     */
    void show(
            List<LiveMachine> machines,
            Map<ResourceId, String> overdue,
            Map<ResourceId, Named> accompanied,
            LocalDate today) {
        if (machines.equals(shown) && overdue.equals(shownOverdue) && accompanied.equals(shownAccompanied)) {
            return;
        }
        list.removeAll();
        for (LiveMachine machine : machines) {
            State before = states.put(machine.machine(), machine.state());
            MachineRow row = new MachineRow(machine, venue.zone(), today, before != null && before != machine.state());
            String late = overdue.get(machine.machine());
            if (late != null) {
                row.late(late);
            }
            Named named = accompanied.get(machine.machine());
            if (named != null) {
                row.accompanied(named, () -> end(named));
            } else if (machine.state() == State.IDLE || machine.state() == State.OFFLINE) {
                row.offer(() -> new AccompanyDialog(desk, venue, machine, changed).open());
            }
            list.add(row);
        }
        sum.setText(getTranslation("supervision.sum", count(machines, State.IN_USE), count(machines, State.OFFLINE)));
        shown = machines;
        shownOverdue = overdue;
        shownAccompanied = accompanied;
    }

    private void end(Named named) {
        desk.end(named.accompaniment());
        Notices.done(getTranslation("accompany.ended"));
        changed.execute();
    }

    private static long count(List<LiveMachine> machines, State state) {
        return machines.stream().filter(machine -> machine.state() == state).count();
    }
}
