package org.etabli.ui.supervision;

import com.vaadin.flow.component.html.Div;

/** The machines of one venue, below the sessions at them that somebody must decide about. */
final class MachinePlace extends Div {

    private static final long serialVersionUID = 1L;
    private final DoubtfulCard doubtful;
    private final VenueMachines machines;

    MachinePlace(DoubtfulCard doubtful, VenueMachines machines) {
        this.doubtful = doubtful;
        this.machines = machines;
        addClassNames("etb-col", "etb-machine-place");
        add(doubtful, machines);
    }

    DoubtfulCard doubtful() {
        return doubtful;
    }

    VenueMachines machines() {
        return machines;
    }
}
