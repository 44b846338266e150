package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Input;
import org.etabli.kernel.Name;
import org.etabli.kernel.QuizAttemptId;
import org.etabli.kernel.Refusal;
import org.etabli.training.QuizOutcome.Marked;
import org.etabli.training.QuizOutcome.Refused;
import org.etabli.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The quiz of a course over HTTP, for who takes part in it. */
@RestController
@RequestMapping("/api/v1/trainings/{id}/quiz")
@Tag(name = "trainings")
class QuizController {

    private final QuizAttempts attempts;
    private final Problems problems;

    QuizController(QuizAttempts attempts, Problems problems) {
        this.attempts = attempts;
        this.problems = problems;
    }

    record AskedView(String question, List<String> choices) {}

    /** @param revision to send back with the answers */
    record PaperView(int revision, int passMark, boolean passed, List<AskedView> questions) {}

    record CorrectionView(
            int number, String rightAnswer, @Nullable String why) {}

    record MarkView(int rightAnswers, int asked, boolean passed, List<CorrectionView> corrections) {}

    /** @param answers for each question the number of the choice, from 0 */
    record Answers(@Nullable Integer revision, @Nullable List<Integer> answers) {}

    @GetMapping
    @Operation(summary = "What the course asks before anybody is signed off")
    PaperView paper(Caller caller, @PathVariable String id, Locale reader) {
        QuizPaper paper = attempts.paper(caller, CourseId.parse(id));
        return new PaperView(
                paper.revision(),
                paper.passMark(),
                paper.result() != null && paper.result().isPassed(),
                paper.questions().stream()
                        .map(asked -> new AskedView(
                                asked.ask().in(reader),
                                asked.choices().stream()
                                        .map(choice -> choice.in(reader))
                                        .toList()))
                        .toList());
    }

    @PutMapping("/attempts/{attempt}")
    @Operation(summary = "Answer it; the id is made by the client, and the same one counts once")
    ResponseEntity<?> answer(
            Caller caller,
            @PathVariable String id,
            @PathVariable String attempt,
            @RequestBody Answers answers,
            Locale reader) {
        return switch (attempts.answer(
                caller,
                CourseId.parse(id),
                QuizAttemptId.parse(attempt),
                Input.chosen("revision", answers.revision()),
                Input.chosen("answers", answers.answers()))) {
            case Marked(QuizMark mark) -> ResponseEntity.ok(view(mark, reader));
            case Refused(Refusal refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }

    private static MarkView view(QuizMark mark, Locale reader) {
        return new MarkView(
                mark.rightAnswers(),
                mark.asked(),
                mark.hasPassed(),
                mark.corrections().stream()
                        .map(wrong -> new CorrectionView(
                                wrong.number(), wrong.rightOne().in(reader), said(wrong.why(), reader)))
                        .toList());
    }

    private static @Nullable String said(@Nullable Name name, Locale reader) {
        return name == null ? null : name.in(reader);
    }
}
