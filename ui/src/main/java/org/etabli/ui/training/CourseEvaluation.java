package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.etabli.kernel.CourseId;
import org.etabli.training.EvaluationGrid;
import org.etabli.training.GridDraft;
import org.etabli.training.Grids;
import org.etabli.training.Quiz;
import org.etabli.training.Quizzes;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** What a course asks of who is to be signed off: its quiz and its grid, in a manager's name. */
@SpringComponent
class CourseEvaluation {

    private final SignedIn signedIn;
    private final Quizzes quizzes;
    private final Grids grids;

    CourseEvaluation(SignedIn signedIn, Quizzes quizzes, Grids grids) {
        this.signedIn = signedIn;
        this.quizzes = quizzes;
        this.grids = grids;
    }

    Optional<Quiz> quiz(CourseId id) {
        return quizzes.find(signedIn.caller(), id);
    }

    Optional<EvaluationGrid> grid(CourseId id) {
        return grids.find(signedIn.caller(), id);
    }

    /**
     * @param quiz null to ask nothing
     * @param grid null to look at nothing
     */
    void put(CourseId id, @Nullable Quiz quiz, @Nullable GridDraft grid) {
        quizzes.put(signedIn.caller(), id, quiz);
        grids.put(signedIn.caller(), id, grid);
    }
}
