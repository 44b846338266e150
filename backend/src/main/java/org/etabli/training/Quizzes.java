package org.etabli.training;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a manager asks before anybody is signed off from a course of hers. */
@Service
public class Quizzes {

    private final CourseRows courses;
    private final QuizRows rows;
    private final Transactions transactions;

    Quizzes(CourseRows courses, QuizRows rows, Transactions transactions) {
        this.courses = courses;
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * With the right answers: for who manages the course.
     *
     * @throws NotFoundException when there is no such course for the caller
     */
    public Optional<Quiz> find(Caller caller, CourseId course) {
        mustManage(caller, course);
        return rows.find(course).map(QuizRows.Written::quiz);
    }

    /**
     * Who has passed it has passed it for good, also when other things are asked later.
     *
     * @param quiz null to ask nothing
     * @throws NotFoundException when there is no such course for the caller
     */
    public void put(Caller caller, CourseId course, @Nullable Quiz quiz) {
        transactions.inOne(() -> {
            mustManage(caller, course);
            Quiz known = rows.find(course).map(QuizRows.Written::quiz).orElse(null);
            if (quiz == null) {
                rows.remove(course);
            } else if (!quiz.equals(known)) {
                rows.put(course, quiz);
            }
        });
    }

    private void mustManage(Caller caller, CourseId id) {
        caller.mustHave(Scope.MANAGE);
        Course course = courses.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("course", id));
        if (!caller.holdsAtSomeVenueOf(Role.MANAGER, course.operator())) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }
}
