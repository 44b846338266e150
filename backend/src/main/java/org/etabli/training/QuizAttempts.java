package org.etabli.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.QuizAttemptId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Service;

/** Quizzes as participants answer them: as often as they like, until they have passed. */
@Service
public class QuizAttempts {

    private final CourseRows courses;
    private final QuizRows rows;
    private final EnrolmentRows enrolments;
    private final Transactions transactions;
    private final Clock clock;

    QuizAttempts(CourseRows courses, QuizRows rows, EnrolmentRows enrolments, Transactions transactions, Clock clock) {
        this.courses = courses;
        this.rows = rows;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the caller did, for each course whose quiz she has answered. */
    public Map<CourseId, QuizResult> listOf(Caller caller) {
        caller.mustHave(Scope.READ);
        return rows.resultsOf(caller.member());
    }

    /** @throws NotFoundException when there is no such course, it asks nothing, or the caller has no part in it */
    public QuizPaper paper(Caller caller, CourseId id) {
        caller.mustHave(Scope.READ);
        Course course = courses.find(id).orElseThrow(() -> notFound(id));
        if (!enrolments.takesPartIn(id, caller.member())) {
            throw notFound(id);
        }
        return rows.find(id)
                .map(written -> QuizPaper.of(
                        course,
                        written,
                        rows.results(id, List.of(caller.member())).get(caller.member())))
                .orElseThrow(() -> notFound(id));
    }

    /**
     * @param attempt made by the form: sent twice, it counts once
     * @param revision of the paper that was answered
     * @param chosen for each question the number of the choice, from 0
     * @throws org.etabli.kernel.InvalidInputException when a question has no answer
     * @throws NotFoundException as for {@link #paper}
     */
    public QuizOutcome answer(Caller caller, CourseId id, QuizAttemptId attempt, int revision, List<Integer> chosen) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            if (!enrolments.takesPartIn(id, caller.member())) {
                throw notFound(id);
            }
            QuizRows.Written written = rows.find(id).orElseThrow(() -> notFound(id));
            if (written.revision() != revision) {
                return new QuizOutcome.Refused(Refusal.byState("quiz-changed"));
            }
            QuizMark mark = written.quiz().mark(chosen);
            rows.add(attempt, id, caller.member(), mark, written.quiz().told(chosen), clock.instant());
            return new QuizOutcome.Marked(mark);
        });
    }

    private static NotFoundException notFound(CourseId id) {
        return new NotFoundException("quiz", id);
    }
}
