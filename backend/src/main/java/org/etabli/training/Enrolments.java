package org.etabli.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.member.Members;
import org.etabli.training.Enrolment.State;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.etabli.training.TrainingEvents.PlaceGivenUp;
import org.etabli.training.TrainingEvents.PlaceTaken;
import org.etabli.training.TrainingEvents.PutOnWaitlist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Places in sessions. A session is locked while somebody takes or gives back a place: the last place has one owner, and
 * who waited longest gets the next.
 */
@Service
public class Enrolments {

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final Promotions promotions;
    private final Members members;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            EnrolmentRows rows,
            SessionRows sessions,
            Promotions promotions,
            Members members,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.promotions = promotions;
        this.members = members;
        this.transactions = transactions;
        this.events = events;
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

    /**
     * Gives the caller a place, or puts her on the waitlist. Asked for twice, she has it once.
     *
     * @throws NotFoundException when there is no such session
     */
    public EnrolmentOutcome enrol(Caller caller, TrainingSessionId id) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            TrainingSession session = hold(id);
            MemberId member = caller.member();
            Optional<Enrolment> known = rows.find(id, member);
            if (session.isCancelled()) {
                return new Refused(Refusal.byState("training-called-off"));
            }
            if (known.isPresent() && known.get().state() != State.WITHDRAWN) {
                return outcome(known.get());
            }
            if (!session.slot().start().isAfter(clock.instant())) {
                return new Refused(Refusal.byState("training-begun"));
            }
            members.affiliate(member, session.course().operator());
            State state = session.placesLeft() > 0 ? State.PLACED : State.WAITING;
            int turn = sessions.nextTurn(id);
            EnrolmentId enrolment = known.map(Enrolment::id).orElseGet(EnrolmentId::next);
            if (known.isPresent()) {
                rows.become(enrolment, state, turn);
            } else {
                rows.add(enrolment, id, member, state, turn, clock.instant());
            }
            events.publishEvent(
                    state == State.PLACED
                            ? new PlaceTaken(session.venue(), enrolment, false)
                            : new PutOnWaitlist(session.venue(), enrolment));
            return outcome(rows.find(enrolment).orElseThrow());
        });
    }

    /**
     * Gives the caller's place back, to who has waited longest; does nothing when she has none. Empty when it is done.
     *
     * @throws NotFoundException when there is no such session
     */
    public Optional<Refusal> withdraw(Caller caller, TrainingSessionId id) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            TrainingSession session = hold(id);
            Optional<Enrolment> known =
                    rows.find(id, caller.member()).filter(enrolment -> enrolment.state() != State.WITHDRAWN);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            if (!session.slot().start().isAfter(clock.instant())) {
                return Optional.of(Refusal.byState("training-begun"));
            }
            Enrolment given = known.get();
            rows.become(given.id(), State.WITHDRAWN, given.turn());
            events.publishEvent(new PlaceGivenUp(session.venue(), given.id()));
            promotions.fill(session);
            return Optional.empty();
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
