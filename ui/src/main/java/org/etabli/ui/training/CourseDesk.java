package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.training.Course;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.TrainingSessions;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.training.Teachers.Teacher;

/** What the screen of courses reads and does, in the name of who sits before it. */
@SpringComponent
class CourseDesk {

    private final SignedIn signedIn;
    private final Courses courses;
    private final CourseEvaluation evaluation;
    private final TrainingSessions sessions;
    private final Authorisations authorisations;
    private final Teachers teachers;
    private final Venues venues;

    CourseDesk(
            SignedIn signedIn,
            Courses courses,
            CourseEvaluation evaluation,
            TrainingSessions sessions,
            Authorisations authorisations,
            Teachers teachers,
            Venues venues) {
        this.signedIn = signedIn;
        this.courses = courses;
        this.evaluation = evaluation;
        this.sessions = sessions;
        this.authorisations = authorisations;
        this.teachers = teachers;
        this.venues = venues;
    }

    Caller caller() {
        return signedIn.caller();
    }

    List<Course> list() {
        return courses.listManagedBy(caller());
    }

    /** How many sessions of each are to come. */
    Map<CourseId, Long> coming() {
        return sessions.listUpcoming().stream()
                .collect(Collectors.groupingBy(session -> session.course().id(), Collectors.counting()));
    }

    List<Operator> operators() {
        return venues.listOperators().stream()
                .filter(operator -> caller().holdsAtSomeVenueOf(Role.MANAGER, operator.id()))
                .toList();
    }

    List<AuthorisationType> types(OperatorId operator) {
        return authorisations.listTaughtBy(caller()).stream()
                .filter(type -> type.operator().equals(operator))
                .toList();
    }

    List<Teacher> teachers(OperatorId operator, MemberId... known) {
        return teachers.at(caller(), operator, known);
    }

    /** What it asks of who is to be signed off. */
    CourseEvaluation evaluation() {
        return evaluation;
    }

    /** @param id made by the form: sent twice, it is one course */
    void create(CourseId id, OperatorId operator, CourseDraft draft) {
        courses.create(caller(), id, operator, draft);
    }

    void change(CourseId id, CourseDraft draft) {
        courses.change(caller(), id, draft);
    }

    void withdraw(CourseId id) {
        courses.withdraw(caller(), id);
    }

    void offerAgain(CourseId id) {
        courses.offerAgain(caller(), id);
    }
}
