package org.etabli.training;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Members;
import org.etabli.network.Venues;
import org.etabli.training.TrainingEvents.SessionCalledOff;
import org.etabli.training.TrainingEvents.SessionChanged;
import org.etabli.training.TrainingEvents.SessionMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** When and where courses are held. Everybody sees what is to come; trainers of the operator plan and call off. */
@Service
public class TrainingSessions {

    /** So far ahead one can enrol. */
    static final Duration HORIZON = Duration.ofDays(180);

    private final SessionRows rows;
    private final CourseRows courses;
    private final EnrolmentRows enrolments;
    private final Venues venues;
    private final Members members;
    private final SessionRooms rooms;
    private final Promotions promotions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrainingSessions(
            SessionRows rows,
            CourseRows courses,
            EnrolmentRows enrolments,
            Venues venues,
            Members members,
            SessionRooms rooms,
            Promotions promotions,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.courses = courses;
        this.enrolments = enrolments;
        this.venues = venues;
        this.members = members;
        this.rooms = rooms;
        this.promotions = promotions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What takes place from now on, in order. */
    public List<TrainingSession> listUpcoming() {
        return rows.list(TimeSlot.of(clock.instant(), HORIZON)).stream()
                .filter(session -> !session.isCancelled())
                .toList();
    }

    /** What takes place at the venue and starts in the slot, in order. */
    public List<TrainingSession> listAt(VenueId venue, TimeSlot slot) {
        return rows.list(slot).stream()
                .filter(session -> session.venue().equals(venue) && !session.isCancelled())
                .toList();
    }

    /** What the caller's operators hold, in order; what was held in the last days as well, since it may wait for a sign-off. */
    public List<TrainingSession> listTaughtBy(Caller caller, Duration back) {
        return rows
                .list(new TimeSlot(clock.instant().minus(back), clock.instant().plus(HORIZON)))
                .stream()
                .filter(session -> teaches(caller, session))
                .toList();
    }

    public Optional<TrainingSession> find(TrainingSessionId id) {
        return rows.find(id);
    }

    /** @throws NotFoundException when it does not exist, or is held by an operator where the caller trains nobody */
    public TrainingSession get(Caller caller, TrainingSessionId id) {
        return rows.find(id)
                .filter(session -> teaches(caller, session))
                .orElseThrow(() -> new NotFoundException("training session", id));
    }

    /**
     * Plans a session and occupies its room or machine.
     *
     * @throws NotFoundException when course, venue, resource or trainer do not exist for the caller
     * @throws InvalidInputException when it would begin in the past, or last longer than anything occupies a room
     */
    public SessionOutcome plan(Caller caller, SessionDraft draft) {
        caller.mustHave(Scope.MANAGE);
        Course course = mustFit(caller, draft);
        if (course.withdrawn()) {
            return new SessionOutcome.Refused(Refusal.byState("training-withdrawn"));
        }
        return transactions.inOne(() -> {
            if (rows.hold(draft.id()).isEmpty()) {
                if (!rooms.put(draft)) {
                    return new SessionOutcome.Refused(Refusal.byState("training-room-taken"));
                }
                rows.add(draft, trainer(caller, draft), clock.instant());
                events.publishEvent(new SessionChanged(draft.venue()));
            }
            return new SessionOutcome.Planned(get(caller, draft.id()));
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
        mustFit(caller, draft);
        return transactions.inOne(() -> {
            TrainingSession before = rows.hold(draft.id())
                    .filter(found ->
                            teaches(caller, found) && found.course().id().equals(draft.course()))
                    .orElseThrow(() -> new NotFoundException("training session", draft.id()));
            if (before.isCancelled()) {
                return new SessionOutcome.Refused(Refusal.byState("training-called-off"));
            }
            if (!before.slot().start().isAfter(clock.instant())) {
                return new SessionOutcome.Refused(Refusal.byState("training-begun"));
            }
            if (!rooms.put(draft)) {
                return new SessionOutcome.Refused(Refusal.byState("training-room-taken"));
            }
            rows.change(draft, trainer(caller, draft));
            if (!before.slot().equals(draft.slot()) || !before.venue().equals(draft.venue())) {
                tellMoved(draft);
            }
            TrainingSession now = get(caller, draft.id());
            promotions.fill(now);
            events.publishEvent(new SessionChanged(draft.venue()));
            return new SessionOutcome.Planned(get(caller, draft.id()));
        });
    }

    private void tellMoved(SessionDraft draft) {
        enrolments.listOf(draft.id()).stream()
                .filter(enrolment -> enrolment.state() == Enrolment.State.PLACED)
                .forEach(enrolment -> {
                    enrolments.become(enrolment.id(), enrolment.state(), enrolment.turn());
                    events.publishEvent(new SessionMoved(draft.venue(), enrolment.id()));
                });
    }

    private Course mustFit(Caller caller, SessionDraft draft) {
        Course course = courses.find(draft.course())
                .filter(found -> caller.holdsAtSomeVenueOf(Role.TRAINER, found.operator()))
                .orElseThrow(() -> new NotFoundException("course", draft.course()));
        venues.find(draft.venue())
                .filter(found -> found.operator().equals(course.operator()))
                .orElseThrow(() -> new NotFoundException("venue", draft.venue()));
        MemberId trainer = draft.trainer();
        if (trainer != null && !caller.is(trainer) && !members.isKnownTo(course.operator(), trainer)) {
            throw new NotFoundException("member", trainer);
        }
        if (!draft.slot().start().isAfter(clock.instant())) {
            throw new InvalidInputException("start", "in-the-past");
        }
        Input.within("end", draft.slot().duration().toHours(), 0, 23);
        return course;
    }

    private static MemberId trainer(Caller caller, SessionDraft draft) {
        return draft.trainer() == null ? caller.member() : draft.trainer();
    }

    /**
     * The session does not take place; everybody who had a place or waited is told why. Called off before, it is left so.
     *
     * @throws NotFoundException when it does not exist for the caller
     */
    public void callOff(Caller caller, TrainingSessionId id, String reason) {
        caller.mustHave(Scope.MANAGE);
        String why = Input.text("reason", reason, 200);
        transactions.inOne(() -> {
            TrainingSession session = rows.hold(id)
                    .filter(found -> teaches(caller, found))
                    .orElseThrow(() -> new NotFoundException("training session", id));
            if (session.isCancelled()) {
                return;
            }
            rows.cancel(id, why, clock.instant());
            rooms.release(id);
            enrolments.listOf(id).forEach(enrolment -> {
                enrolments.become(enrolment.id(), enrolment.state(), enrolment.turn());
                events.publishEvent(new SessionCalledOff(session.venue(), enrolment.id()));
            });
            events.publishEvent(new SessionChanged(session.venue()));
        });
    }

    static boolean teaches(Caller caller, TrainingSession session) {
        return caller.holdsAtSomeVenueOf(Role.TRAINER, session.course().operator());
    }
}
