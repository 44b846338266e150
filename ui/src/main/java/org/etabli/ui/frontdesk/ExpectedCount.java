package org.etabli.ui.frontdesk;

import org.etabli.kernel.Role;
import org.etabli.reservation.DeskDays;
import org.etabli.ui.shell.MenuCount;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.springframework.stereotype.Component;

/** The number beside the menu entry: arrivals still expected today at the venue in scope. */
@Component
class ExpectedCount implements MenuCount {

    private final VenueScope scope;
    private final DeskDays days;
    private final SignedIn signedIn;

    ExpectedCount(VenueScope scope, DeskDays days, SignedIn signedIn) {
        this.scope = scope;
        this.days = days;
        this.signedIn = signedIn;
    }

    @Override
    public String path() {
        return FrontDeskView.PATH;
    }

    @Override
    public long count() {
        return scope.current(Role.FRONT_DESK)
                .map(venue -> days.countExpected(signedIn.caller(), venue.id()))
                .orElse(0L);
    }
}
