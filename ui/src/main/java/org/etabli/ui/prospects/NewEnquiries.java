package org.etabli.ui.prospects;

import org.etabli.kernel.Role;
import org.etabli.prospect.Prospects;
import org.etabli.ui.shell.MenuCount;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.springframework.stereotype.Component;

/** The number beside the menu entry: who waits for a first answer of the operator in scope. */
@Component
class NewEnquiries implements MenuCount {

    private final VenueScope scope;
    private final Prospects prospects;
    private final SignedIn signedIn;

    NewEnquiries(VenueScope scope, Prospects prospects, SignedIn signedIn) {
        this.scope = scope;
        this.prospects = prospects;
        this.signedIn = signedIn;
    }

    @Override
    public String path() {
        return ProspectsView.PATH;
    }

    @Override
    public long count() {
        return scope.current(Role.FRONT_DESK)
                .map(venue -> prospects.countNew(signedIn.caller(), venue.operator()))
                .orElse(0);
    }
}
