package org.etabli.training;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment.State;
import org.etabli.training.TaughtEnrolments.Taught;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What trainers of the operator see each participant do, gesture by gesture. A mark says what it is to be, whatever it was:
 * of two trainers who mark at once, each changes what she touched and nothing else, and of the same gesture the later one
 * counts.
 */
@Service
public class Evaluations {

    private final TaughtEnrolments taught;
    private final Evaluator evaluator;
    private final MarkRows marks;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Evaluations(
            TaughtEnrolments taught,
            Evaluator evaluator,
            MarkRows marks,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.taught = taught;
        this.evaluator = evaluator;
        this.marks = marks;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such session for the caller */
    public EvaluationSheet sheet(Caller caller, TrainingSessionId id) {
        return evaluator.sheet(taught.session(caller, id));
    }

    /**
     * Marks one gesture of somebody; who did one came. Empty when it is done; refused once she is signed off, and when the
     * grid has become another one meanwhile.
     *
     * @param mark null to take it back
     * @throws NotFoundException when there is no such participant for the caller
     * @throws InvalidInputException when she has no place, or before the session begins
     */
    public Optional<Refusal> mark(Caller caller, EnrolmentId id, UUID gesture, @Nullable Mark mark) {
        return evaluate(caller, id, line -> {
            if (line.gestures().stream().noneMatch(one -> one.id().equals(gesture))) {
                return Optional.of(Refusal.byState("grid-changed"));
            }
            if (mark == null) {
                marks.remove(id, gesture);
            } else {
                marks.put(id, gesture, mark, caller.member(), clock.instant());
            }
            return Optional.empty();
        });
    }

    /** She came, and every gesture of hers that is not marked yet is acquired; the others stay as they are. As {@link #mark}. */
    public Optional<Refusal> acquireRest(Caller caller, EnrolmentId id) {
        return evaluate(caller, id, line -> {
            line.unmarked().forEach(one -> marks.put(id, one.id(), Mark.ACQUIRED, caller.member(), clock.instant()));
            return Optional.empty();
        });
    }

    private interface Step {

        Optional<Refusal> take(Evaluation line);
    }

    private Optional<Refusal> evaluate(Caller caller, EnrolmentId id, Step step) {
        return transactions.inOne(() -> {
            Taught held = taught.hold(caller, id);
            if (held.enrolment().state() != State.PLACED) {
                throw new InvalidInputException("enrolment", "without-a-place");
            }
            if (held.session().isCancelled() || !held.hasBegun()) {
                throw new InvalidInputException("enrolment", "before-the-session");
            }
            if (held.enrolment().isSignedOff()) {
                return Optional.of(Refusal.byState("marks-kept"));
            }
            Optional<Refusal> refused = step.take(evaluator.of(held.session(), held.enrolment()));
            if (refused.isEmpty()) {
                evaluator.begun(held.session(), id);
                events.publishEvent(new SessionChanged(held.session().venue()));
            }
            return refused;
        });
    }
}
