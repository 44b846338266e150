package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.training.Cancellations;
import org.etabli.training.Course;
import org.etabli.training.Courses;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionOutcome;
import org.etabli.training.SessionPlans;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.training.Teachers.Teacher;

/** What a trainer plans and calls off, in her name. */
@SpringComponent
class TrainingDesk {

    private static final Duration BACK = Duration.ofDays(30);

    private final SignedIn signedIn;
    private final Courses courses;
    private final TrainingSessions sessions;
    private final SessionPlans plans;
    private final Cancellations cancellations;
    private final Classrooms classrooms;

    TrainingDesk(
            SignedIn signedIn,
            Courses courses,
            TrainingSessions sessions,
            SessionPlans plans,
            Cancellations cancellations,
            Classrooms classrooms) {
        this.signedIn = signedIn;
        this.courses = courses;
        this.sessions = sessions;
        this.plans = plans;
        this.cancellations = cancellations;
        this.classrooms = classrooms;
    }

    Instant now() {
        return classrooms.now();
    }

    List<TrainingSession> taught() {
        return sessions.listTaughtBy(signedIn.caller(), BACK);
    }

    List<Course> courses() {
        return courses.listTaughtBy(signedIn.caller());
    }

    Venue venue(VenueId id) {
        return classrooms.venue(id);
    }

    List<Venue> venuesOf(Course course) {
        return classrooms.venuesOf(course);
    }

    List<Resource> rooms(Venue venue) {
        return classrooms.rooms(venue);
    }

    List<Teacher> teachers(OperatorId operator, MemberId... known) {
        return classrooms.teachers(signedIn.caller(), operator, known);
    }

    SessionOutcome change(SessionDraft draft) {
        return plans.change(signedIn.caller(), draft);
    }

    SessionOutcome plan(SessionDraft draft) {
        return plans.plan(signedIn.caller(), draft);
    }

    /** Says how many have it on an invoice already. */
    int callOff(TrainingSession session, String reason) {
        return cancellations.callOff(signedIn.caller(), session.id(), reason);
    }
}
