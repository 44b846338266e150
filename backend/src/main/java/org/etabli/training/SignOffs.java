package org.etabli.training;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.Grants;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.EnrolmentRows.Before;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What a trainer of the operator records of a session: who came, what to remember of her, and who may work alone from now
 * on. Sessions of other operators do not exist for her.
 */
@Service
public class SignOffs {

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final Authorisations authorisations;
    private final Grants grants;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffs(
            EnrolmentRows rows,
            SessionRows sessions,
            Authorisations authorisations,
            Grants grants,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.authorisations = authorisations;
        this.grants = grants;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Who has a place or waits for one, in the order they asked. */
    public List<Enrolment> list(Caller caller, TrainingSessionId id) {
        sessions.find(id)
                .filter(session -> TrainingSessions.teaches(caller, session))
                .orElseThrow(() -> new NotFoundException("training session", id));
        return rows.listOf(id);
    }

    /** Whether she came. Of who is signed off that stays true. */
    public void markPresent(Caller caller, EnrolmentId id, boolean present) {
        TrainingSessionId session = sessionOf(id);
        transactions.inOne(() -> {
            Held held = mustTeach(caller, session, id);
            rows.present(id, present || held.enrolment().isSignedOff());
            changed(held);
        });
    }

    /** @param note what to remember of her, 500 characters at most, or null */
    public void note(Caller caller, EnrolmentId id, @Nullable String note) {
        String kept = Input.optional("note", note, 500);
        TrainingSessionId session = sessionOf(id);
        transactions.inOne(() -> {
            mustTeach(caller, session, id);
            rows.note(id, kept);
        });
    }

    /**
     * She came and may work alone: grants what the course leads to, from this moment. Done before, it is left so.
     *
     * @throws InvalidInputException when she has no place, or before the session begins
     */
    public void signOff(Caller caller, EnrolmentId id) {
        TrainingSessionId session = sessionOf(id);
        transactions.inOne(() -> {
            Held held = mustTeach(caller, session, id);
            if (held.enrolment().isSignedOff()) {
                return;
            }
            if (held.enrolment().state() != Enrolment.State.PLACED) {
                throw new InvalidInputException("enrolment", "without-a-place");
            }
            if (held.session().isCancelled() || held.session().slot().start().isAfter(clock.instant())) {
                throw new InvalidInputException("enrolment", "before-the-session");
            }
            List<HeldAuthorisation> before =
                    authorisations.listOf(held.enrolment().member());
            for (AuthorisationType type : held.session().course().grants()) {
                Optional<Before> known = valid(before, type).map(one -> new Before(one.expiresAt()));
                rows.granted(id, grants.grant(caller, held.enrolment().member(), type.id()), known.orElse(null));
            }
            rows.signedOff(id, caller.member(), clock.instant());
            changed(held);
        });
    }

    /**
     * Takes a sign-off back: what it granted is revoked with the reason, what it prolonged ends when it ended before. Does
     * nothing without one.
     */
    public void takeBack(Caller caller, EnrolmentId id, String reason) {
        String why = Input.text("reason", reason, 200);
        TrainingSessionId session = sessionOf(id);
        transactions.inOne(() -> {
            Held held = mustTeach(caller, session, id);
            if (!held.enrolment().isSignedOff()) {
                return;
            }
            List<HeldAuthorisation> now = authorisations.listOf(held.enrolment().member());
            rows.listGranted(id).stream()
                    .filter(granted -> now.stream()
                            .anyMatch(one -> one.id().equals(granted.authorisation()) && one.revokedAt() == null))
                    .forEach(granted -> restore(caller, granted, why));
            rows.notSignedOff(id);
            changed(held);
        });
    }

    private void restore(Caller caller, EnrolmentRows.Granted granted, String why) {
        Before before = granted.before();
        Instant end = before == null ? null : before.end();
        if (before == null || end != null && !end.isAfter(clock.instant())) {
            grants.revoke(caller, granted.authorisation(), why);
        } else {
            grants.extend(caller, granted.authorisation(), end);
        }
    }

    private Optional<HeldAuthorisation> valid(List<HeldAuthorisation> held, AuthorisationType type) {
        return held.stream()
                .filter(one -> one.type().id().equals(type.id()) && one.isValidAt(clock.instant()))
                .findFirst();
    }

    private TrainingSessionId sessionOf(EnrolmentId id) {
        return rows.find(id)
                .orElseThrow(() -> new NotFoundException("enrolment", id))
                .session();
    }

    private Held mustTeach(Caller caller, TrainingSessionId session, EnrolmentId id) {
        caller.mustHave(Scope.MANAGE);
        TrainingSession held = sessions.hold(session)
                .filter(found -> TrainingSessions.teaches(caller, found))
                .orElseThrow(() -> new NotFoundException("enrolment", id));
        return new Held(held, rows.find(id).orElseThrow());
    }

    private void changed(Held held) {
        events.publishEvent(new SessionChanged(held.session().venue()));
    }

    private record Held(TrainingSession session, Enrolment enrolment) {}
}
