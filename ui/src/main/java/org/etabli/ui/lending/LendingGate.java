package org.etabli.ui.lending;

import org.etabli.ui.shell.MenuGate;
import org.springframework.stereotype.Component;

/** Where nothing is lent, no entry leads to an empty shelf. */
@Component
class LendingGate implements MenuGate {

    private final LendingDesk desk;

    LendingGate(LendingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return LendingView.PATH;
    }

    @Override
    public boolean isOpen() {
        return desk.isAnythingLent();
    }
}
