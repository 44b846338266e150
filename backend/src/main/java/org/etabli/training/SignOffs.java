package org.etabli.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.TaughtEnrolments.Taught;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.etabli.training.TrainingEvents.SignedOff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What a trainer of the operator records of a session: who came, what to remember of her, and who may work alone from now
 * on. Sessions of other operators do not exist for her.
 */
@Service
public class SignOffs {

    private final TaughtEnrolments taught;
    private final EnrolmentRows rows;
    private final Evaluator evaluator;
    private final CourseRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    SignOffs(
            TaughtEnrolments taught,
            EnrolmentRows rows,
            Evaluator evaluator,
            CourseRights rights,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.taught = taught;
        this.rows = rows;
        this.evaluator = evaluator;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
    }

    /** Who has a place or waits for one, in the order they asked. */
    public List<Enrolment> list(Caller caller, TrainingSessionId id) {
        taught.session(caller, id);
        return rows.listOf(id);
    }

    /** How they did at the quiz of the course; who has not answered it is not in it. */
    public Map<MemberId, QuizResult> quizResults(Caller caller, TrainingSessionId id) {
        TrainingSession session = taught.session(caller, id);
        return evaluator.results(session, rows.listOf(id));
    }

    /** Whether she came. Of who is signed off that stays true. */
    public void markPresent(Caller caller, EnrolmentId id, boolean present) {
        transactions.inOne(() -> {
            Taught held = taught.hold(caller, id);
            rows.present(id, present || held.enrolment().isSignedOff());
            changed(held);
        });
    }

    /** @param note what to remember of her, 500 characters at most, or null */
    public void note(Caller caller, EnrolmentId id, @Nullable String note) {
        String kept = Input.optional("note", note, 500);
        transactions.inOne(() -> {
            taught.hold(caller, id);
            rows.note(id, kept);
        });
    }

    /** As {@link #signOff(Caller, EnrolmentId, boolean)}, of who has passed the quiz where there is one. */
    public Optional<Refusal> signOff(Caller caller, EnrolmentId id) {
        return signOff(caller, id, false);
    }

    /**
     * She came and may work alone: grants what the course leads to, from this moment. Done before, it is left so. Empty when
     * it is done; refused without a place, while the quiz of the course is not passed, or a gesture of its grid not
     * acquired.
     *
     * @param quizByMouth whether the caller asked the questions of the quiz by mouth: it is kept with her name
     * @throws InvalidInputException before the session begins, or when it is called off
     */
    public Optional<Refusal> signOff(Caller caller, EnrolmentId id, boolean quizByMouth) {
        return Optional.ofNullable(attempt(caller, id, quizByMouth).refused());
    }

    /**
     * What came of it.
     *
     * @param now whether she is signed off since this attempt
     */
    record Attempt(boolean now, @Nullable Refusal refused) {}

    Attempt attempt(Caller caller, EnrolmentId id, boolean quizByMouth) {
        return transactions.inOne(() -> {
            Taught held = taught.hold(caller, id);
            Enrolment enrolment = held.enrolment();
            Course course = held.session().course();
            if (enrolment.isSignedOff()) {
                return new Attempt(false, null);
            }
            if (enrolment.state() != Enrolment.State.PLACED) {
                return new Attempt(false, Refusal.byState("sign-off-without-place"));
            }
            if (held.session().isCancelled() || !held.hasBegun()) {
                throw new InvalidInputException("enrolment", "before-the-session");
            }
            Evaluation seen = evaluator.of(held.session(), enrolment);
            if (seen.quizOpen() && !quizByMouth) {
                return new Attempt(false, Refusal.byRule("quiz-not-passed", course.title()));
            }
            int missing = seen.gestures().size() - seen.acquired().size();
            if (missing > 0) {
                return new Attempt(false, Refusal.byRule("gestures-open", course.title(), missing));
            }
            evaluator.settle(held.session());
            rights.give(caller, course, enrolment, seen.quizOpen());
            events.publishEvent(new SignedOff(held.session().venue(), id));
            changed(held);
            return new Attempt(true, null);
        });
    }

    /**
     * Takes a sign-off back: what it granted is revoked with the reason, what it prolonged ends when it ended before. Does
     * nothing without one.
     */
    public void takeBack(Caller caller, EnrolmentId id, String reason) {
        String why = Input.text("reason", reason, 200);
        transactions.inOne(() -> {
            Taught held = taught.hold(caller, id);
            if (held.enrolment().isSignedOff()) {
                rights.takeBack(caller, held.enrolment(), why);
                changed(held);
            }
        });
    }

    private void changed(Taught held) {
        events.publishEvent(new SessionChanged(held.session().venue()));
    }
}
