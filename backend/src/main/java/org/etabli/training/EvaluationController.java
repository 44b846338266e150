package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.GridController.GridView;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A session over HTTP as its trainer evaluates it: gesture by gesture, and everybody who is ready at once. */
@RestController
@RequestMapping("/api/v1/trainings")
@Tag(name = "trainings")
class EvaluationController {

    private final Evaluations evaluations;
    private final GroupSignOffs groups;
    private final Retakes retakes;
    private final Problems problems;
    private final Phrasebook phrasebook;

    EvaluationController(
            Evaluations evaluations, GroupSignOffs groups, Retakes retakes, Problems problems, Phrasebook phrasebook) {
        this.evaluations = evaluations;
        this.groups = groups;
        this.retakes = retakes;
        this.problems = problems;
        this.phrasebook = phrasebook;
    }

    /**
     * @param marks by the id of the gesture, {@code acquired} or {@code to-review}; what is not in it is not marked yet
     * @param result {@code signed-off}, {@code acquired}, {@code to-review}, {@code open} or {@code absent}
     * @param signatures how many half-days she signed for herself
     */
    record LineView(
            String participantId,
            String memberId,
            boolean present,
            @Nullable Integer quizRight,
            @Nullable Integer quizAsked,
            Map<String, String> marks,
            String result,
            int signatures) {}

    /** @param grid null when the course is taught without */
    record SheetView(@Nullable GridView grid, List<LineView> participants) {}

    record WantedMark(@Nullable String mark) {}

    record WantedRetake(@Nullable String sessionId) {}

    record LeftView(String participantId, String rule, String title, String reason) {}

    /** @param granted who is signed off since this request */
    record GrantedView(List<String> granted, List<LeftView> left) {}

    @GetMapping("/sessions/{id}/evaluation")
    @Operation(summary = "Everybody with a place, and where each stands; for trainers of the operator")
    SheetView sheet(Caller caller, @PathVariable String id, Locale reader) {
        EvaluationSheet sheet = evaluations.sheet(caller, TrainingSessionId.parse(id));
        EvaluationGrid grid = sheet.grid();
        return new SheetView(
                grid == null ? null : GridView.of(grid, reader),
                sheet.lines().stream().map(EvaluationController::line).toList());
    }

    @PutMapping("/participants/{id}/marks/{gesture}")
    @Operation(summary = "She has acquired the gesture, or is to go over it again: acquired or to-review; she came")
    ResponseEntity<?> mark(
            Caller caller,
            @PathVariable String id,
            @PathVariable String gesture,
            @RequestBody WantedMark wanted,
            Locale reader) {
        Mark mark = Words.parse("mark", Mark.class, Input.text("mark", wanted.mark(), 20));
        return answer(evaluations.mark(caller, EnrolmentId.parse(id), Ids.parse(gesture), mark), reader);
    }

    @DeleteMapping("/participants/{id}/marks/{gesture}")
    @Operation(summary = "The gesture is not marked any more")
    ResponseEntity<?> unmark(Caller caller, @PathVariable String id, @PathVariable String gesture, Locale reader) {
        return answer(evaluations.mark(caller, EnrolmentId.parse(id), Ids.parse(gesture), null), reader);
    }

    @PutMapping("/sessions/{id}/sign-offs")
    @Operation(summary = "Sign off everybody of whom nothing is missing; asked for twice, each is signed off once")
    GrantedView signOffAll(Caller caller, @PathVariable String id, Locale reader) {
        GroupSignOffs.Outcome outcome = groups.signOffAll(caller, TrainingSessionId.parse(id));
        return new GrantedView(
                outcome.granted().stream().map(EnrolmentId::toString).toList(),
                outcome.left().stream()
                        .map(left -> new LeftView(
                                left.enrolment().toString(),
                                left.why().rule(),
                                phrasebook.say(reader, left.why().title()),
                                phrasebook.say(reader, left.why().reason())))
                        .toList());
    }

    @PutMapping("/participants/{id}/retake")
    @Operation(summary = "Invite her to a later session of the course for the gestures that she left, at no cost")
    ResponseEntity<?> invite(Caller caller, @PathVariable String id, @RequestBody WantedRetake wanted, Locale reader) {
        TrainingSessionId to = TrainingSessionId.parse(Input.text("sessionId", wanted.sessionId(), 36));
        return answer(retakes.invite(caller, EnrolmentId.parse(id), to), reader);
    }

    private ResponseEntity<?> answer(Optional<Refusal> refused, Locale reader) {
        return refused.isPresent()
                ? problems.ofRefusal(reader, refused.get(), List.of())
                : ResponseEntity.noContent().build();
    }

    private static LineView line(Evaluation line) {
        Map<String, String> marks = new LinkedHashMap<>();
        line.gestures().forEach(gesture -> {
            Mark mark = line.of(gesture);
            if (mark != null) {
                marks.put(gesture.id().toString(), Words.of(mark));
            }
        });
        QuizResult quiz = line.quiz();
        return new LineView(
                line.enrolment().id().toString(),
                line.enrolment().member().toString(),
                line.enrolment().present(),
                quiz == null ? null : quiz.rightAnswers(),
                quiz == null ? null : quiz.asked(),
                marks,
                Words.of(line.result()),
                line.signed().size());
    }
}
