package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.training.Course;
import org.etabli.training.Courses;
import org.etabli.training.Enrolment;
import org.etabli.training.EnrolmentOutcome;
import org.etabli.training.Enrolments;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionOutcome;
import org.etabli.training.SignOffs;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.training.Teachers.Teacher;

/** What the screens of trainings read and do, in the name of who sits before them. */
@SpringComponent
class TrainingDesk {

    private static final Duration BACK = Duration.ofDays(30);

    private final SignedIn signedIn;
    private final Courses courses;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final SignOffs signOffs;
    private final Venues venues;
    private final Resources resources;
    private final Teachers teachers;
    private final Members members;
    private final Clock clock;

    TrainingDesk(
            SignedIn signedIn,
            Courses courses,
            TrainingSessions sessions,
            Enrolments enrolments,
            SignOffs signOffs,
            Venues venues,
            Resources resources,
            Teachers teachers,
            Members members,
            Clock clock) {
        this.signedIn = signedIn;
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.signOffs = signOffs;
        this.venues = venues;
        this.resources = resources;
        this.teachers = teachers;
        this.members = members;
        this.clock = clock;
    }

    Caller caller() {
        return signedIn.caller();
    }

    Instant now() {
        return clock.instant();
    }

    List<TrainingSession> upcoming() {
        return sessions.listUpcoming();
    }

    List<TrainingSession> taught() {
        return sessions.listTaughtBy(caller(), BACK);
    }

    List<Course> courses() {
        return courses.listTaughtBy(caller());
    }

    TrainingSession session(TrainingSessionId id) {
        return sessions.get(caller(), id);
    }

    List<Enrolment> participants(TrainingSessionId id) {
        return signOffs.list(caller(), id);
    }

    Map<MemberId, MemberDetails> people(List<Enrolment> enrolments) {
        return members.byId(enrolments.stream().map(Enrolment::member).toList());
    }

    String nameOf(MemberId member) {
        return members.find(member).map(MemberDetails::fullName).orElse("");
    }

    Map<TrainingSessionId, Enrolment> own() {
        return enrolments.listOf(caller()).stream().collect(Collectors.toMap(Enrolment::session, Function.identity()));
    }

    Venue venue(VenueId id) {
        return venues.get(id);
    }

    List<Venue> venuesOf(Course course) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(course.operator()))
                .toList();
    }

    EnrolmentOutcome enrol(TrainingSession session) {
        return enrolments.enrol(caller(), session.id());
    }

    /** Says why not, or what was done. */
    void withdraw(TrainingSession session, Runnable changed) {
        enrolments
                .withdraw(caller(), session.id())
                .ifPresentOrElse(
                        Notices::refused,
                        () -> Notices.done(
                                Words.say("trainings.left", session.course().title())));
        changed.run();
    }

    /** The rooms and machines where one can teach. */
    List<Resource> rooms(Venue venue) {
        return resources.list(venue.id()).stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM || resource.kind() == ResourceKind.MACHINE)
                .toList();
    }

    List<Teacher> teachers(OperatorId operator, MemberId... known) {
        return teachers.at(caller(), operator, known);
    }

    SessionOutcome change(SessionDraft draft) {
        return sessions.change(caller(), draft);
    }

    SessionOutcome plan(SessionDraft draft) {
        return sessions.plan(caller(), draft);
    }

    void callOff(TrainingSession session, String reason) {
        sessions.callOff(caller(), session.id(), reason);
    }

    void markPresent(Enrolment enrolment, boolean present) {
        signOffs.markPresent(caller(), enrolment.id(), present);
    }

    void note(Enrolment enrolment, String note) {
        signOffs.note(caller(), enrolment.id(), note);
    }

    void signOff(Enrolment enrolment) {
        signOffs.signOff(caller(), enrolment.id());
    }

    void takeBack(Enrolment enrolment, String reason) {
        signOffs.takeBack(caller(), enrolment.id(), reason);
    }
}
