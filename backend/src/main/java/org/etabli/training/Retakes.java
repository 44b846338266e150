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
import org.etabli.training.TaughtEnrolments.Taught;
import org.etabli.training.TrainingEvents.RetakeOffered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Invites who left some gestures to a later session of the course, for these only. She has her place once she takes it, at
 * no cost, like everybody else: on the waitlist when it is full by then.
 */
@Service
public class Retakes {

    private final TaughtEnrolments taught;
    private final Evaluator evaluator;
    private final RetakeRows rows;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retakes(
            TaughtEnrolments taught,
            Evaluator evaluator,
            RetakeRows rows,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.taught = taught;
        this.evaluator = evaluator;
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's own, the latest first. */
    public List<Retake> listOf(Caller caller) {
        caller.mustHave(Scope.READ);
        return rows.listOf(caller.member());
    }

    /**
     * Who was invited from the session, and where to; the latest first.
     *
     * @throws NotFoundException when there is no such session for the caller
     */
    public List<Retake> listFrom(Caller caller, TrainingSessionId session) {
        taught.session(caller, session);
        return rows.listFrom(session);
    }

    /**
     * Invites her, and tells her so. Invited to it before, nothing happens. Empty when it is done; refused when she left
     * nothing, or the other session has begun or does not take place.
     *
     * @param to another session of the same course
     * @throws NotFoundException when participant or session do not exist for the caller
     */
    public Optional<Refusal> invite(Caller caller, EnrolmentId id, TrainingSessionId to) {
        return transactions.inOne(() -> {
            Taught held = taught.hold(caller, id);
            TrainingSession session = held.session();
            TrainingSession next = Optional.of(taught.session(caller, to))
                    .filter(found -> found.course().id().equals(session.course().id()) && !to.equals(session.id()))
                    .orElseThrow(() -> new NotFoundException("training session", to));
            if (next.isCancelled()) {
                return Optional.of(Refusal.byState("training-called-off"));
            }
            if (!next.slot().start().isAfter(clock.instant())) {
                return Optional.of(Refusal.byState("training-begun"));
            }
            Evaluation line = evaluator.of(session, held.enrolment());
            if (line.toReview().isEmpty() || held.enrolment().isSignedOff()) {
                return Optional.of(Refusal.byState("nothing-to-review"));
            }
            Retake retake = new Retake(
                    id, to, held.enrolment().member(), line.toReview().size(), caller.member(), clock.instant());
            if (rows.add(retake)) {
                events.publishEvent(new RetakeOffered(
                        next.venue(),
                        id,
                        to,
                        caller.member(),
                        line.toReview().stream().map(Gesture::title).toList()));
            }
            return Optional.empty();
        });
    }
}
