package org.etabli.ui.maintenance;

import org.etabli.ui.shell.MenuCount;
import org.springframework.stereotype.Component;

/** The number beside the menu entry: what is overdue at the venue in scope. */
@Component
class OverdueCount implements MenuCount {

    private final MaintenanceDesk desk;

    OverdueCount(MaintenanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return MaintenanceView.PATH;
    }

    @Override
    public long count() {
        return desk.here().map(desk::countOverdue).orElse(0L);
    }
}
