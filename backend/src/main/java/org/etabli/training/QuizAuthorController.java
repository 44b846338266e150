package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Input;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotFoundException;
import org.etabli.training.Quiz.Choice;
import org.etabli.training.Quiz.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The quiz of a course over HTTP, for who writes it: in every language, with the right answers. */
@RestController
@RequestMapping("/api/v1/trainings/{id}/quiz")
@Tag(name = "trainings")
class QuizAuthorController {

    private final Quizzes quizzes;

    QuizAuthorController(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    record WrittenChoice(
            @Nullable String text,
            @Nullable String textEn,
            @Nullable Boolean right) {}

    record WrittenQuestion(
            @Nullable String question,
            @Nullable String questionEn,
            @Nullable List<WrittenChoice> choices,
            @Nullable String why,
            @Nullable String whyEn) {}

    /** @param passMark so many right answers pass */
    record WrittenQuiz(@Nullable Integer passMark, @Nullable List<WrittenQuestion> questions) {}

    @GetMapping("/source")
    @Operation(summary = "The questions with their right answers; for who manages the course")
    WrittenQuiz source(Caller caller, @PathVariable String id) {
        Quiz quiz = quizzes.find(caller, CourseId.parse(id)).orElseThrow(() -> new NotFoundException("quiz", id));
        return new WrittenQuiz(
                quiz.passMark(),
                quiz.questions().stream().map(QuizAuthorController::written).toList());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask these questions from now on; who has passed has passed. By who manages the course")
    void put(Caller caller, @PathVariable String id, @RequestBody WrittenQuiz wanted) {
        List<Question> questions = Input.chosen("questions", wanted.questions()).stream()
                .map(QuizAuthorController::read)
                .toList();
        quizzes.put(caller, CourseId.parse(id), new Quiz(Input.chosen("passMark", wanted.passMark()), questions));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask nothing from now on")
    void remove(Caller caller, @PathVariable String id) {
        quizzes.put(caller, CourseId.parse(id), null);
    }

    private static Question read(WrittenQuestion written) {
        return Question.of(
                written.question(),
                written.questionEn(),
                Input.chosen("choices", written.choices()).stream()
                        .map(one -> Choice.of(one.text(), one.textEn(), Boolean.TRUE.equals(one.right())))
                        .toList(),
                written.why(),
                written.whyEn());
    }

    private static WrittenQuestion written(Question question) {
        Name why = question.why();
        return new WrittenQuestion(
                question.ask().french(),
                question.ask().english(),
                question.choices().stream()
                        .map(one -> new WrittenChoice(
                                one.words().french(), one.words().english(), one.right()))
                        .toList(),
                why == null ? null : why.french(),
                why == null ? null : why.english());
    }
}
