package org.etabli.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment.State;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Places in sessions. A session is locked while somebody takes or gives back a place: the last place has one owner, and
 * who waited longest gets the next.
 */
@Service
public class Enrolments {

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final Placing placing;
    private final RetakeRows retakes;
    private final Transactions transactions;
    private final Clock clock;

    Enrolments(
            EnrolmentRows rows,
            SessionRows sessions,
            Placing placing,
            RetakeRows retakes,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.placing = placing;
        this.retakes = retakes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The caller's own, of all sessions. */
    public List<Enrolment> listOf(Caller caller) {
        caller.mustHave(Scope.READ);
        return rows.listOf(caller.member());
    }

    public Optional<Enrolment> find(EnrolmentId id) {
        return rows.find(id);
    }

    /** As {@link #enrol(Caller, TrainingSessionId, Money)}, whatever it costs. */
    public EnrolmentOutcome enrol(Caller caller, TrainingSessionId id) {
        return enrol(caller, id, null);
    }

    /**
     * Gives the caller a place, or puts her on the waitlist; a place that costs something goes on her invoice. Asked for
     * twice, she has it once. Who is invited to go over some gestures again pays nothing, and keeps what she acquired.
     *
     * @param shown the price that she was shown, or null when she takes any
     * @throws NotFoundException when there is no such session
     */
    public EnrolmentOutcome enrol(Caller caller, TrainingSessionId id, @Nullable Money shown) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            TrainingSession session = hold(id);
            Optional<Enrolment> known = rows.find(id, caller.member());
            if (session.isCancelled()) {
                return new Refused(Refusal.byState("training-called-off"));
            }
            if (known.isPresent() && known.get().state() != State.WITHDRAWN) {
                return outcome(known.get());
            }
            if (!session.slot().start().isAfter(clock.instant())) {
                return new Refused(Refusal.byState("training-begun"));
            }
            boolean again = retakes.isInvited(id, caller.member());
            Money price = again
                    ? Money.zero(session.course().price().getCurrencyUnit())
                    : session.course().price();
            if (shown != null && !shown.equals(price)) {
                return new Refused(Refusal.byState("training-price-changed", price));
            }
            return outcome(placing.place(session, caller.member(), known, price));
        });
    }

    private EnrolmentOutcome outcome(Enrolment enrolment) {
        if (enrolment.state() == State.PLACED) {
            return new Placed(enrolment);
        }
        long before = rows.listOf(enrolment.session()).stream()
                .filter(other -> other.state() == State.WAITING && other.turn() < enrolment.turn())
                .count();
        return new Waiting(enrolment, (int) before + 1);
    }

    private TrainingSession hold(TrainingSessionId id) {
        return sessions.hold(id).orElseThrow(() -> new NotFoundException("training session", id));
    }
}
