package org.etabli.ui.lending;

import org.etabli.ui.shell.MenuCount;
import org.springframework.stereotype.Component;

/** The number beside the menu entry: what is overdue, at the venue in scope for its desk, of her own for everybody else. */
@Component
class LendingCount implements MenuCount {

    private final LendingDesk desk;
    private final LoanDesk counter;

    LendingCount(LendingDesk desk, LoanDesk counter) {
        this.desk = desk;
        this.counter = counter;
    }

    @Override
    public String path() {
        return LendingView.PATH;
    }

    @Override
    public long count() {
        return counter.here().map(counter::countOverdue).orElseGet(desk::countOwnOverdue);
    }
}
