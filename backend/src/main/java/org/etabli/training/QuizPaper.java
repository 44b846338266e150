package org.etabli.training;

import java.util.List;
import org.etabli.kernel.Name;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as who answers it sees it: without the right answers.
 *
 * @param revision sent back with the answers
 * @param result how she did so far, or null before the first time
 */
public record QuizPaper(
        Course course,
        int revision,
        int passMark,
        List<Asked> questions,
        @Nullable QuizResult result) {

    public record Asked(Name ask, List<Name> choices) {}

    static QuizPaper of(Course course, QuizRows.Written written, @Nullable QuizResult result) {
        return new QuizPaper(
                course,
                written.revision(),
                written.quiz().passMark(),
                written.quiz().questions().stream()
                        .map(question -> new Asked(
                                question.ask(),
                                question.choices().stream()
                                        .map(Quiz.Choice::words)
                                        .toList()))
                        .toList(),
                result);
    }
}
