package org.etabli.ui.supervision;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.access.DoubtfulBoard;
import org.etabli.access.DoubtfulSession;
import org.etabli.access.DoubtfulSessions;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.ui.shell.SignedIn;

/** Decides about doubtful sessions in the name of who sits before the screen. */
@SpringComponent
class DoubtfulDesk {

    private final SignedIn signedIn;
    private final DoubtfulBoard board;
    private final DoubtfulSessions sessions;

    DoubtfulDesk(SignedIn signedIn, DoubtfulBoard board, DoubtfulSessions sessions) {
        this.signedIn = signedIn;
        this.board = board;
        this.sessions = sessions;
    }

    /** Nothing for who trains at the venue and does not manage it. */
    List<DoubtfulSession> list(Venue venue) {
        return signedIn.caller().holds(Role.MANAGER, venue.operator(), venue.id())
                ? board.list(signedIn.caller(), venue.id())
                : List.of();
    }

    void charge(MachineSessionId session, int minutes, String reason) {
        sessions.charge(signedIn.caller(), session, minutes, reason);
    }

    void letGo(MachineSessionId session, String reason) {
        sessions.letGo(signedIn.caller(), session, reason);
    }
}
