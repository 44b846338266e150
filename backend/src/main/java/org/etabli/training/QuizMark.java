package org.etabli.training;

import java.util.List;
import org.etabli.kernel.Name;
import org.jspecify.annotations.Nullable;

/**
 * What came of answering a quiz.
 *
 * @param passMark so many right answers pass
 * @param corrections of each wrong answer what would have been right
 */
public record QuizMark(int rightAnswers, int asked, int passMark, List<Correction> corrections) {

    public boolean hasPassed() {
        return rightAnswers >= passMark;
    }

    /**
     * @param number of the question, from 1
     * @param why the explanation, or null
     */
    public record Correction(
            int number,
            Name asked,
            Name chosen,
            Name rightOne,
            @Nullable Name why) {}
}
