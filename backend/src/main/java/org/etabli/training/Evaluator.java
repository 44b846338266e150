package org.etabli.training;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.training.Enrolment.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together where everybody in a session stands: a constant number of statements, however many they are. */
@Component
class Evaluator {

    private final EnrolmentRows enrolments;
    private final GridRows grids;
    private final MarkRows marks;
    private final QuizRows quizzes;
    private final SignatureRows signatures;

    Evaluator(EnrolmentRows enrolments, GridRows grids, MarkRows marks, QuizRows quizzes, SignatureRows signatures) {
        this.enrolments = enrolments;
        this.grids = grids;
        this.marks = marks;
        this.quizzes = quizzes;
        this.signatures = signatures;
    }

    EvaluationSheet sheet(TrainingSession session) {
        EvaluationGrid grid = grids.findOf(session.id()).orElse(null);
        List<Enrolment> placed = enrolments.listOf(session.id()).stream()
                .filter(one -> one.state() == State.PLACED)
                .toList();
        Map<EnrolmentId, Map<UUID, Mark>> given = grid == null ? Map.of() : marks.listOf(session.id());
        Map<EnrolmentId, SortedMap<Integer, Instant>> signed = signatures.listOf(session.id());
        Map<MemberId, QuizResult> quiz = results(session, placed);
        return new EvaluationSheet(
                session,
                grid,
                placed.stream()
                        .map(one -> line(
                                session,
                                grid,
                                one,
                                given.getOrDefault(one.id(), Map.of()),
                                quiz.get(one.member()),
                                signed.getOrDefault(one.id(), Collections.emptySortedMap())))
                        .toList());
    }

    /** Of one, without her signatures. */
    Evaluation of(TrainingSession session, Enrolment enrolment) {
        return line(
                session,
                grids.findOf(session.id()).orElse(null),
                enrolment,
                marks.listOf(enrolment.id()),
                results(session, List.of(enrolment)).get(enrolment.member()),
                new TreeMap<>());
    }

    Map<MemberId, QuizResult> results(TrainingSession session, List<Enrolment> of) {
        return session.course().needsQuiz()
                ? quizzes.results(
                        session.course().id(),
                        of.stream().map(Enrolment::member).toList())
                : Map.of();
    }

    /** The session keeps the grid that it is evaluated by. */
    void settle(TrainingSession session) {
        grids.findOf(session.id()).ifPresent(grid -> grids.settle(session.id(), grid.version()));
    }

    /** She came, and the session keeps the grid that it is evaluated by. */
    void begun(TrainingSession session, EnrolmentId marked) {
        enrolments.present(marked, true);
        settle(session);
    }

    private static Evaluation line(
            TrainingSession session,
            @Nullable EvaluationGrid grid,
            Enrolment enrolment,
            Map<UUID, Mark> marks,
            @Nullable QuizResult quiz,
            SortedMap<Integer, Instant> signed) {
        return new Evaluation(
                enrolment,
                grid == null ? List.of() : grid.gestures(),
                marks,
                quiz,
                session.course().needsQuiz() && (quiz == null || !quiz.isPassed()),
                signed);
    }
}
