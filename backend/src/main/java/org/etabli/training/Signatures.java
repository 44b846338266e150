package org.etabli.training;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment.State;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Participants sign themselves that they were there: while the session lasts, and for an hour after it. */
@Service
public class Signatures {

    private final SessionRows sessions;
    private final EnrolmentRows enrolments;
    private final SignatureRows rows;
    private final HalfDays halfDays;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Signatures(
            SessionRows sessions,
            EnrolmentRows enrolments,
            SignatureRows rows,
            HalfDays halfDays,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.rows = rows;
        this.halfDays = halfDays;
        this.transactions = transactions;
        this.events = events;
    }

    /** The caller's own, of all sessions: when, by half-day of the session, from 1. */
    public Map<EnrolmentId, SortedMap<Integer, Instant>> listOf(Caller caller) {
        caller.mustHave(Scope.READ);
        return rows.listOf(caller.member());
    }

    /** The half-day that can be signed for now, from 1; empty before the session and from an hour after it on. */
    public Optional<Integer> open(TrainingSession session) {
        return halfDays.open(session);
    }

    /**
     * Signs for the half-day that has begun last, in the caller's own name. Signed before, that stays. Empty when it is
     * done; refused when nothing can be signed for.
     *
     * @throws NotFoundException when the caller has no place in such a session
     */
    public Optional<Refusal> sign(Caller caller, TrainingSessionId id) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            TrainingSession session = sessions.find(id).orElseThrow(() -> notFound(id));
            Enrolment own = enrolments
                    .find(id, caller.member())
                    .filter(one -> one.state() == State.PLACED)
                    .orElseThrow(() -> notFound(id));
            Optional<Integer> half = halfDays.open(session);
            if (half.isEmpty()) {
                return Optional.of(Refusal.byState("presence-not-open"));
            }
            rows.add(own.id(), half.get());
            events.publishEvent(new SessionChanged(session.venue()));
            return Optional.empty();
        });
    }

    private static NotFoundException notFound(TrainingSessionId id) {
        return new NotFoundException("training session", id);
    }
}
