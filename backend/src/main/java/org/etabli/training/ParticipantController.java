package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trainings over HTTP for trainers: who came and who may work alone. */
@RestController
@RequestMapping("/api/v1/trainings")
@Tag(name = "trainings")
class ParticipantController {

    private final SignOffs signOffs;
    private final Problems problems;

    ParticipantController(SignOffs signOffs, Problems problems) {
        this.signOffs = signOffs;
        this.problems = problems;
    }

    /**
     * @param signedOff whether she may work alone since
     * @param quizPassed whether she has passed the quiz of the course
     */
    record ParticipantView(
            String id, String memberId, String state, boolean present, boolean signedOff, boolean quizPassed) {}

    record WantedSignOff(@Nullable Boolean present) {}

    /** @param quizByMouth whether the caller asked the questions of the quiz by mouth; it is kept with her name */
    record Proof(@Nullable Boolean quizByMouth) {}

    record Why(@Nullable String reason) {}

    @GetMapping("/sessions/{id}/participants")
    @Operation(summary = "Who takes part or waits, in the order they asked; for trainers of the operator")
    ResponseEntity<List<ParticipantView>> participants(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TrainingSessionId session = TrainingSessionId.parse(id);
        Map<MemberId, QuizResult> passed = signOffs.quizResults(caller, session);
        return Paging.of(limit, cursor)
                .cut(
                        signOffs.list(caller, session),
                        enrolment -> enrolment.id().toString(),
                        one -> participant(one, passed.get(one.member())));
    }

    @PutMapping("/participants/{id}/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Whether she came")
    void attend(Caller caller, @PathVariable String id, @RequestBody WantedSignOff wanted) {
        signOffs.markPresent(caller, EnrolmentId.parse(id), Input.chosen("present", wanted.present()));
    }

    @PutMapping("/participants/{id}/sign-off")
    @Operation(summary = "She came and may work alone from now on; refused while the quiz of the course is not passed")
    ResponseEntity<?> signOff(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Proof proof,
            Locale reader) {
        boolean byMouth = proof != null && Boolean.TRUE.equals(proof.quizByMouth());
        Optional<Refusal> refused = signOffs.signOff(caller, EnrolmentId.parse(id), byMouth);
        return refused.isPresent()
                ? problems.ofRefusal(reader, refused.get(), List.of())
                : ResponseEntity.noContent().build();
    }

    @DeleteMapping("/participants/{id}/sign-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a sign-off back, with the reason")
    void takeBack(Caller caller, @PathVariable String id, @RequestBody Why why) {
        signOffs.takeBack(caller, EnrolmentId.parse(id), Input.text("reason", why.reason(), 200));
    }

    private static ParticipantView participant(Enrolment enrolment, @Nullable QuizResult quiz) {
        return new ParticipantView(
                enrolment.id().toString(),
                enrolment.member().toString(),
                Words.of(enrolment.state()),
                enrolment.present(),
                enrolment.isSignedOff(),
                quiz != null && quiz.isPassed());
    }
}
