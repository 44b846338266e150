package org.etabli.training;

import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Calls sessions off: by a trainer with her reason, or by themselves with too few people. */
@Service
public class Cancellations {

    private final SessionRows rows;
    private final SessionRooms rooms;
    private final Participants participants;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Cancellations(
            SessionRows rows,
            SessionRooms rooms,
            Participants participants,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rooms = rooms;
        this.participants = participants;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * The session does not take place; everybody who had a place or waited is told why, and owes nothing. Called off before,
     * it is left so.
     *
     * @return how many have their place on an invoice already: each of them is owed a credit note
     * @throws NotFoundException when it does not exist for the caller
     */
    public int callOff(Caller caller, TrainingSessionId id, String reason) {
        caller.mustHave(Scope.MANAGE);
        String why = Input.text("reason", reason, 200);
        return transactions.inOne(() -> {
            TrainingSession session = rows.hold(id)
                    .filter(found -> TrainingSessions.teaches(caller, found))
                    .orElseThrow(() -> new NotFoundException("training session", id));
            return session.isCancelled() ? 0 : callOff(session, why);
        });
    }

    /** Calls it off when too few have a place, or settles that it takes place; says whether it called it off. */
    boolean decide(TrainingSessionId id) {
        return transactions.inOne(() -> {
            TrainingSession session = rows.hold(id).orElseThrow();
            if (session.decidesAt() == null) {
                return false;
            }
            if (session.hasTooFew()) {
                callOff(session, TrainingSession.TOO_FEW);
            } else {
                rows.decide(id, true);
                events.publishEvent(new SessionChanged(session.venue()));
            }
            return session.hasTooFew();
        });
    }

    private int callOff(TrainingSession session, String why) {
        rows.cancel(session.id(), why);
        rooms.release(session.id());
        int invoiced = participants.calledOff(rows.find(session.id()).orElseThrow());
        events.publishEvent(new SessionChanged(session.venue()));
        return invoiced;
    }
}
