package org.etabli.training;

import java.time.Clock;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** Whether a session can be held as it is drawn up: what it names exists for the caller, and its time is to come. */
@Component
class SessionFit {

    private final CourseRows courses;
    private final Venues venues;
    private final Trainers trainers;
    private final Clock clock;

    SessionFit(CourseRows courses, Venues venues, Trainers trainers, Clock clock) {
        this.courses = courses;
        this.venues = venues;
        this.trainers = trainers;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when course, venue or trainer do not exist for the caller
     * @throws InvalidInputException when it would begin in the past, or last longer than anything occupies a room
     */
    Course course(Caller caller, SessionDraft draft) {
        Course course = courses.find(draft.course())
                .filter(found -> caller.holdsAtSomeVenueOf(Role.TRAINER, found.operator()))
                .orElseThrow(() -> new NotFoundException("course", draft.course()));
        venues.find(draft.venue())
                .filter(found -> found.operator().equals(course.operator()))
                .orElseThrow(() -> new NotFoundException("venue", draft.venue()));
        MemberId trainer = draft.trainer();
        if (trainer != null && !caller.is(trainer)) {
            trainers.mustTeachAt(course.operator(), trainer);
        }
        if (!draft.slot().start().isAfter(clock.instant())) {
            throw new InvalidInputException("start", "in-the-past");
        }
        Input.within("end", draft.slot().duration().toHours(), 0, 23);
        return course;
    }

    boolean hasBegun(TrainingSession session) {
        return !session.slot().start().isAfter(clock.instant());
    }

    /** Whether the moment of deciding with how many people it takes place has passed. */
    boolean isDecided(TrainingSession session) {
        var moment = session.decidesAt();
        return moment == null || !moment.isAfter(clock.instant());
    }
}
