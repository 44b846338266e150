package org.etabli.training;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a manager asks before anybody is signed off from a course of hers. */
@Service
public class Quizzes {

    private final ManagedCourses managed;
    private final QuizRows rows;
    private final Transactions transactions;

    Quizzes(ManagedCourses managed, QuizRows rows, Transactions transactions) {
        this.managed = managed;
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * With the right answers: for who manages the course.
     *
     * @throws NotFoundException when there is no such course for the caller
     */
    public Optional<Quiz> find(Caller caller, CourseId course) {
        managed.get(caller, course);
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
            managed.get(caller, course);
            Quiz known = rows.find(course).map(QuizRows.Written::quiz).orElse(null);
            if (quiz == null) {
                rows.remove(course);
            } else if (!quiz.equals(known)) {
                rows.put(course, quiz);
            }
        });
    }
}
