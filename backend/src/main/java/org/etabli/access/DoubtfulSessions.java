package org.etabli.access;

import java.time.Clock;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.access.SessionEvents.SessionCharged;
import org.etabli.access.Verdict.State;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Sessions that ended because nobody answered any more, or that should not have begun. None of them costs anything before
 * whoever manages the venue has decided: to charge it, for as many minutes as she thinks right, or to let it go.
 */
@Service
public class DoubtfulSessions {

    private static final int LONGEST_REASON = 200;

    private final DoubtfulBoard board;
    private final DoubtfulRows rows;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoubtfulSessions(
            DoubtfulBoard board,
            DoubtfulRows rows,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.board = board;
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MachineSessionSettled event) {
        if (event.session().isDoubtful() && !event.session().ran().isZero()) {
            rows.add(event.session(), clock.instant());
        }
    }

    /**
     * She pays for so many minutes. Decided before, it is left so.
     *
     * @param minutes 1 to those that were begun
     * @param reason kept with it, and read by the member
     * @throws NotFoundException when there is no such session for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages the venue
     * @throws org.etabli.kernel.InvalidInputException naming the field that does not fit
     */
    public void charge(Caller caller, MachineSessionId id, int minutes, String reason) {
        transactions.inOne(() -> {
            MachineSession session = board.mustManage(caller, id);
            Input.within("minutes", minutes, 1, Math.toIntExact(session.minutes()));
            if (decides(caller, id, State.CHARGED, minutes, reason)) {
                events.publishEvent(new SessionCharged(session.running(minutes)));
            }
        });
    }

    /** She pays nothing. As {@link #charge} for the rest. */
    public void letGo(Caller caller, MachineSessionId id, String reason) {
        transactions.inOne(() -> {
            board.mustManage(caller, id);
            decides(caller, id, State.LET_GO, null, reason);
        });
    }

    private boolean decides(Caller caller, MachineSessionId id, State state, @Nullable Integer minutes, String reason) {
        String why = Input.text("reason", reason, LONGEST_REASON);
        Verdict before = rows.hold(id).orElseThrow(() -> new NotFoundException("doubtful session", id));
        if (before.state() != State.WAITING) {
            return false;
        }
        rows.decide(id, new Verdict(state, minutes, why, caller.member(), clock.instant()));
        return true;
    }
}
