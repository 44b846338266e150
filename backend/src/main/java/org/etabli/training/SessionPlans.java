package org.etabli.training;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.training.SessionOutcome.Planned;
import org.etabli.training.SessionOutcome.Refused;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Trainers of the operator plan sessions and hold them otherwise. */
@Service
public class SessionPlans {

    private final SessionRows rows;
    private final SessionFit fit;
    private final SessionRooms rooms;
    private final Participants participants;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    SessionPlans(
            SessionRows rows,
            SessionFit fit,
            SessionRooms rooms,
            Participants participants,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.fit = fit;
        this.rooms = rooms;
        this.participants = participants;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Plans a session and occupies its room or machine. Planned later than it would be decided whether it takes place, it
     * does.
     *
     * @throws NotFoundException when course, venue, resource or trainer do not exist for the caller
     * @throws InvalidInputException when it would begin in the past, or last longer than anything occupies a room
     */
    public SessionOutcome plan(Caller caller, SessionDraft draft) {
        caller.mustHave(Scope.MANAGE);
        if (fit.course(caller, draft).withdrawn()) {
            return new Refused(Refusal.byState("training-withdrawn"));
        }
        return transactions.inOne(() -> {
            if (rows.hold(draft.id()).isEmpty()) {
                Optional<Refusal> refused = rooms.put(draft);
                if (refused.isPresent()) {
                    return new Refused(refused.get());
                }
                rows.add(draft, trainer(caller, draft));
                decide(draft);
                events.publishEvent(new SessionChanged(draft.venue()));
            }
            return planned(caller, draft);
        });
    }

    /**
     * Holds a planned session otherwise: elsewhere, at another time, by somebody else, for more or fewer people. Who has
     * a place keeps it and hears of another time or venue; more places go to who waits.
     *
     * @throws NotFoundException when session, venue, resource or trainer do not exist for the caller
     * @throws InvalidInputException as for {@link #plan}
     */
    public SessionOutcome change(Caller caller, SessionDraft draft) {
        caller.mustHave(Scope.MANAGE);
        fit.course(caller, draft);
        return transactions.inOne(() -> {
            TrainingSession before = rows.hold(draft.id())
                    .filter(found -> TrainingSessions.teaches(caller, found)
                            && found.course().id().equals(draft.course()))
                    .orElseThrow(() -> new NotFoundException("training session", draft.id()));
            if (before.isCancelled()) {
                return new Refused(Refusal.byState("training-called-off"));
            }
            if (fit.hasBegun(before)) {
                return new Refused(Refusal.byState("training-begun"));
            }
            Optional<Refusal> refused = rooms.put(draft);
            if (refused.isPresent()) {
                return new Refused(refused.get());
            }
            rows.change(draft, trainer(caller, draft));
            TrainingSession now = rows.find(draft.id()).orElseThrow();
            if (!before.slot().equals(now.slot()) || !before.venue().equals(now.venue())) {
                decide(draft);
                participants.moved(before, now);
            }
            participants.fill(now);
            events.publishEvent(new SessionChanged(draft.venue()));
            return planned(caller, draft);
        });
    }

    private void decide(SessionDraft draft) {
        rows.decide(draft.id(), false);
        if (fit.isDecided(rows.find(draft.id()).orElseThrow())) {
            rows.decide(draft.id(), true);
        }
    }

    private Planned planned(Caller caller, SessionDraft draft) {
        return new Planned(rows.find(draft.id())
                .filter(session -> TrainingSessions.teaches(caller, session))
                .orElseThrow(() -> new NotFoundException("training session", draft.id())));
    }

    private static MemberId trainer(Caller caller, SessionDraft draft) {
        return draft.trainer() == null ? caller.member() : draft.trainer();
    }
}
