package org.etabli.ui.membership;

import org.etabli.member.Teams;
import org.etabli.ui.shell.MenuGate;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Who looks after no team has nothing to see there. */
@Component
class OwnTeamGate implements MenuGate {

    private final Teams teams;
    private final SignedIn signedIn;

    OwnTeamGate(Teams teams, SignedIn signedIn) {
        this.teams = teams;
        this.signedIn = signedIn;
    }

    @Override
    public String path() {
        return "my-team";
    }

    @Override
    public boolean isOpen() {
        return signedIn.find().filter(teams::hasOne).isPresent();
    }
}
