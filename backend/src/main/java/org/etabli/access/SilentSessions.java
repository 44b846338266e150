package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etabli.jobs.Round;
import org.springframework.stereotype.Component;

/** Sessions whose controller has fallen silent: over when her right was, and settled when nothing more was told in time. */
@Component
class SilentSessions {

    /** After her right ended, a controller that is there says so within this time. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** How long a controller that was cut off may take to tell what happened. */
    static final Duration TOLD_WITHIN = Duration.ofDays(1);

    private static final int PAGE = 500;

    private final SessionRows rows;
    private final MachineSessions sessions;
    private final Clock clock;

    SilentSessions(SessionRows rows, MachineSessions sessions, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws IllegalStateException when some failed, after all others were done */
    void tidy() {
        Instant now = clock.instant();
        List<MachineSession> unsettled = rows.listUnsettled(now.minus(GRACE), PAGE);
        Round round = new Round("sessions of silent controllers");
        round.over(unsettled, session -> {
            if (session.isOn() && session.until().plus(GRACE).isBefore(now)) {
                sessions.giveUp(session);
                return true;
            }
            if (!session.isOn() && session.heardAt().plus(TOLD_WITHIN).isBefore(now)) {
                sessions.settle(session);
                return true;
            }
            return false;
        });
        round.finish();
    }
}
