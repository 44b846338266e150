package org.etabli.ui.faults;

import org.etabli.ui.shell.MenuCount;
import org.springframework.stereotype.Component;

/** The number beside the menu entry: what was reported at the venue in scope and nobody has looked at. */
@Component
class OpenFaults implements MenuCount {

    private final FaultDesk desk;

    OpenFaults(FaultDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return FaultsView.PATH;
    }

    @Override
    public long count() {
        return desk.here().map(desk::countOpen).orElse(0);
    }
}
