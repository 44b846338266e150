package org.etabli.training;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.training.TrainingEvents.SessionCalledOff;
import org.etabli.training.TrainingEvents.SessionChanged;
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
    private final Resources resources;
    private final Availability availability;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrainingSessions(
            SessionRows rows,
            CourseRows courses,
            EnrolmentRows enrolments,
            Venues venues,
            Resources resources,
            Availability availability,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.courses = courses;
        this.enrolments = enrolments;
        this.venues = venues;
        this.resources = resources;
        this.availability = availability;
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
     * Plans a session that the caller holds, and occupies its room or machine.
     *
     * @throws NotFoundException when course, venue or resource do not exist for the caller
     * @throws InvalidInputException when it would begin in the past, or last longer than anything occupies a room
     */
    public SessionOutcome plan(Caller caller, SessionDraft draft) {
        caller.mustHave(Scope.MANAGE);
        Course course = courses.find(draft.course())
                .filter(found -> caller.holdsAtSomeVenueOf(Role.TRAINER, found.operator()))
                .orElseThrow(() -> new NotFoundException("course", draft.course()));
        Venue venue = venues.find(draft.venue())
                .filter(found -> found.operator().equals(course.operator()))
                .orElseThrow(() -> new NotFoundException("venue", draft.venue()));
        if (!draft.slot().start().isAfter(clock.instant())) {
            throw new InvalidInputException("start", "in-the-past");
        }
        Input.within("end", draft.slot().duration().toHours(), 0, 23);
        return transactions.inOne(() -> {
            if (rows.hold(draft.id()).isEmpty()) {
                if (!occupies(draft, venue)) {
                    return new SessionOutcome.Refused(Refusal.byState("training-room-taken"));
                }
                rows.add(draft, caller.member(), clock.instant());
                events.publishEvent(new SessionChanged(draft.venue()));
            }
            return new SessionOutcome.Planned(get(caller, draft.id()));
        });
    }

    private boolean occupies(SessionDraft draft, Venue venue) {
        ResourceId id = draft.resource();
        if (id == null) {
            return true;
        }
        Resource resource = resources
                .find(id)
                .filter(found -> found.venue().equals(venue.id()))
                .orElseThrow(() -> new NotFoundException("resource", id));
        return resource.isPool()
                ? availability
                        .occupyAny(draft.id().value(), resource.unitIds(), draft.slot())
                        .isPresent()
                : availability.occupyAll(draft.id().value(), resource.unitIds(), draft.slot());
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
            availability.release(id.value());
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
