package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.QuizAttemptId;
import org.etabli.training.QuizAttempts;
import org.etabli.training.QuizOutcome;
import org.etabli.training.QuizPaper;
import org.etabli.training.QuizResult;
import org.etabli.ui.shell.SignedIn;

/** The quizzes of a member's courses, answered in her name. */
@SpringComponent
class QuizDesk {

    private final SignedIn signedIn;
    private final QuizAttempts attempts;

    QuizDesk(SignedIn signedIn, QuizAttempts attempts) {
        this.signedIn = signedIn;
        this.attempts = attempts;
    }

    Map<CourseId, QuizResult> results() {
        return attempts.listOf(signedIn.caller());
    }

    QuizPaper paper(CourseId course) {
        return attempts.paper(signedIn.caller(), course);
    }

    QuizOutcome answer(QuizAttemptId attempt, QuizPaper paper, List<Integer> chosen) {
        return attempts.answer(signedIn.caller(), paper.course().id(), attempt, paper.revision(), chosen);
    }
}
