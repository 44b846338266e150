package org.etabli.training;

import java.time.Clock;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.stereotype.Component;

/** Participants as far as they exist for a trainer: those of her operators. */
@Component
class TaughtEnrolments {

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final Clock clock;

    TaughtEnrolments(EnrolmentRows rows, SessionRows sessions, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
    }

    record Taught(TrainingSession session, Enrolment enrolment, boolean hasBegun) {}

    /** @throws NotFoundException when there is no such session for the caller */
    TrainingSession session(Caller caller, TrainingSessionId id) {
        return sessions.find(id)
                .filter(session -> TrainingSessions.teaches(caller, session))
                .orElseThrow(() -> new NotFoundException("training session", id));
    }

    /** As {@link #session}, locked until the transaction ends. */
    TrainingSession holdSession(Caller caller, TrainingSessionId id) {
        caller.mustHave(Scope.MANAGE);
        return sessions.hold(id)
                .filter(session -> TrainingSessions.teaches(caller, session))
                .orElseThrow(() -> new NotFoundException("training session", id));
    }

    /**
     * One of them, with her session locked until the transaction ends.
     *
     * @throws NotFoundException when there is no such one for the caller
     */
    Taught hold(Caller caller, EnrolmentId id) {
        caller.mustHave(Scope.MANAGE);
        TrainingSession session = rows.find(id)
                .flatMap(known -> sessions.hold(known.session()))
                .filter(found -> TrainingSessions.teaches(caller, found))
                .orElseThrow(() -> new NotFoundException("enrolment", id));
        return new Taught(
                session, rows.find(id).orElseThrow(), !session.slot().start().isAfter(clock.instant()));
    }
}
