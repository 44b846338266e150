package org.etabli.ui.faults;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultState;
import org.etabli.network.Venue;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.live.VenuePage;

/** What is broken at the venue in scope: what waits to be looked at, what is out of service, what was. */
@Route(FaultsView.PATH + "/:fault?")
@Menu(order = 26, icon = "wrench", title = "faults.menu")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class FaultsView extends VenuePage {

    static final String PATH = "faults";

    private static final long serialVersionUID = 1L;
    private final transient FaultDesk desk;
    private Look look = Look.PENDING;

    /** A saved look at the list. */
    private enum Look {
        PENDING(List.of(FaultState.OPEN, FaultState.CONFIRMED)),
        CLOSED(List.of(FaultState.DISMISSED, FaultState.REPAIRED));

        private final transient List<FaultState> states;

        Look(List<FaultState> states) {
            this.states = states;
        }
    }

    FaultsView(FaultDesk desk, LiveVenues live) {
        super("faults", "wrench", live);
        this.desk = desk;
        addClassName("etb-faults");
    }

    @Override
    protected Optional<Venue> here() {
        return desk.here();
    }

    @Override
    protected void show(Venue here) {
        List<Fault> shown = desk.list(here, look.states);
        add(chips());
        if (shown.isEmpty()) {
            showNone(getTranslation("faults.none." + look));
            return;
        }
        var told = desk.told(here, shown);
        Div list = new Div();
        list.addClassNames("etb-col", "etb-g12");
        list.getElement().setAttribute("role", "list");
        shown.forEach(fault ->
                list.add(new FaultCard(desk, here, fault, told.getOrDefault(fault.id(), Map.of()), this::show)));
        add(list);
    }

    private Div chips() {
        Div chips = new Div();
        chips.addClassName("etb-chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("faults.looks"));
        for (Look each : Look.values()) {
            NativeButton chip = new NativeButton(getTranslation("faults.look." + each), click -> {
                look = each;
                show();
            });
            chip.addClassName("etb-chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(each == look));
            chips.add(chip);
        }
        return chips;
    }
}
