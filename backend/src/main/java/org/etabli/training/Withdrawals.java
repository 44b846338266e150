package org.etabli.training;

import java.time.Clock;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment.State;
import org.springframework.stereotype.Service;

/** Leaving a session: at no cost in time, and later as the terms of the course say. */
@Service
public class Withdrawals {

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final Participants participants;
    private final CourseFees fees;
    private final Transactions transactions;
    private final Clock clock;

    Withdrawals(
            EnrolmentRows rows,
            SessionRows sessions,
            Participants participants,
            CourseFees fees,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.participants = participants;
        this.fees = fees;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As {@link #withdraw(Caller, TrainingSessionId, boolean)}, unless something would be owed for it. */
    public Optional<Refusal> withdraw(Caller caller, TrainingSessionId id) {
        return withdraw(caller, id, false);
    }

    /**
     * Gives the caller's place back, to who has waited longest; does nothing when she has none. Empty when it is done. In
     * time nothing is owed any more; later the price stays due, unless somebody waits for the place.
     *
     * @param owing whether she knows that she owes the price all the same
     * @throws NotFoundException when there is no such session
     */
    public Optional<Refusal> withdraw(Caller caller, TrainingSessionId id, boolean owing) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            TrainingSession session =
                    sessions.hold(id).orElseThrow(() -> new NotFoundException("training session", id));
            Optional<Enrolment> known =
                    rows.find(id, caller.member()).filter(enrolment -> enrolment.state() != State.WITHDRAWN);
            if (known.isEmpty() || session.isCancelled()) {
                return Optional.empty();
            }
            if (!session.slot().start().isAfter(clock.instant())) {
                return Optional.of(Refusal.byState("training-begun"));
            }
            Enrolment given = known.get();
            boolean owes = given.owesWhenLeaving(session, clock.instant());
            if (owes && !owing) {
                return Optional.of(Refusal.byRule(
                        "training-leave-late",
                        given.price(),
                        session.course().terms().leaveHours()));
            }
            if (!owes && !fees.takeBack(session, given)) {
                return Optional.of(Refusal.byState("training-invoiced"));
            }
            participants.leave(session, given);
            return Optional.empty();
        });
    }
}
