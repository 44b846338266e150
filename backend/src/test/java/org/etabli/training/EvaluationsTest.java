package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.etabli.training.Evaluation.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A course with two gestures; its session is on Tuesday from two to four, and Inès and Théo have places. */
@EtabliTest
@Import(TaughtCourse.class)
class EvaluationsTest {

    private static final String STOP = "Arrêt d’urgence";
    private static final String FOCUS = "Mise au point";

    @Autowired
    Fixtures given;

    @Autowired
    TaughtCourse taught;

    @Autowired
    Grids grids;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Evaluations evaluations;

    @Autowired
    SignOffs signOffs;

    @Autowired
    GroupSignOffs groups;

    @Autowired
    Evidences evidences;

    @Autowired
    Authorisations authorisations;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    Transactions transactions;

    private CourseId course;
    private TrainingSessionId session;
    private Caller ines;
    private Caller theo;
    private EnrolmentId her;
    private EnrolmentId him;

    @BeforeEach
    void a_session_with_a_grid() {
        clock.reset();
        taught.begin();
        course = taught.course(0, 1, 0, 0);
        grid(STOP, FOCUS);
        session = taught.session(course, 4);
        ines = taught.member();
        theo = taught.member();
        her = taught.placed(ines, session);
        him = taught.placed(theo, session);
        clock.set(on(TUESDAY, "15:00", "16:00").start());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_mark_is_kept_at_once_and_says_that_she_came() {
        assertThat(line(her).result()).isEqualTo(Result.ABSENT);

        assertThat(mark(her, STOP, Mark.ACQUIRED)).isNull();
        assertThat(line(her).enrolment().present()).isTrue();
        assertThat(line(her).result()).isEqualTo(Result.OPEN);

        mark(her, FOCUS, Mark.TO_REVIEW);
        assertThat(line(her).result()).isEqualTo(Result.TO_REVIEW);
        assertThat(line(her).toReview()).extracting(one -> one.title().french()).containsExactly(FOCUS);

        mark(her, FOCUS, null);
        assertThat(line(her).result()).isEqualTo(Result.OPEN);
        mark(her, FOCUS, Mark.ACQUIRED);
        assertThat(line(her).result()).isEqualTo(Result.ACQUIRED);
        assertThat(line(him).result()).isEqualTo(Result.ABSENT);
    }

    @Test
    void the_whole_row_is_what_was_not_marked_yet() {
        mark(her, FOCUS, Mark.TO_REVIEW);

        assertThat(evaluations.acquireRest(taught.trainer, her)).isEmpty();

        assertThat(line(her).acquired()).hasSize(1);
        assertThat(line(her).toReview()).hasSize(1);
        evaluations.acquireRest(taught.trainer, him);
        assertThat(line(him).result()).isEqualTo(Result.ACQUIRED);
    }

    @Test
    void of_two_who_mark_at_once_each_changes_what_she_touched() throws Exception {
        Caller other = given.staff(Role.TRAINER, taught.operator);
        Gesture stop = gesture(STOP);
        Gesture focus = gesture(FOCUS);

        atOnce(
                () -> evaluations.mark(taught.trainer, her, stop.id(), Mark.ACQUIRED),
                () -> evaluations.mark(other, her, focus.id(), Mark.TO_REVIEW),
                () -> evaluations.mark(other, him, stop.id(), Mark.ACQUIRED));

        assertThat(line(her).marks())
                .containsOnly(Map.entry(stop.id(), Mark.ACQUIRED), Map.entry(focus.id(), Mark.TO_REVIEW));
        assertThat(line(him).marks()).containsOnly(Map.entry(stop.id(), Mark.ACQUIRED));
    }

    @Test
    void a_changed_grid_is_the_next_version_and_a_session_that_was_evaluated_keeps_its_own() {
        mark(her, STOP, Mark.ACQUIRED);
        TrainingSessionId later = aLaterSession();

        grid(STOP, "Départ de feu");

        assertThat(evaluations.sheet(taught.trainer, session).grid()).satisfies(kept -> {
            assertThat(kept.version()).isEqualTo(1);
            assertThat(kept.gestures()).extracting(one -> one.title().french()).containsExactly(STOP, FOCUS);
        });
        EvaluationGrid next = evaluations.sheet(taught.trainer, later).grid();
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.gestures().getFirst().id())
                .as("what is called the same is the same")
                .isEqualTo(gesture(STOP).id());
        grid(STOP, "Départ de feu");
        assertThat(grids.find(taught.manager, course).orElseThrow().version()).isEqualTo(2);

        grids.put(taught.manager, course, null);
        assertThat(grids.find(taught.manager, course)).isEmpty();
        assertThat(evaluations.sheet(taught.trainer, later).gestures()).isEmpty();
        assertThat(line(her).gestures()).hasSize(2);
    }

    @Test
    void a_gesture_of_a_grid_that_was_replaced_is_refused() {
        Gesture focus = gesture(FOCUS);
        grid(STOP);
        assertThat(evaluations.mark(taught.trainer, her, focus.id(), Mark.ACQUIRED))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("grid-changed"));
    }

    @Test
    void all_who_are_ready_are_signed_off_once_and_the_others_are_named_with_the_reason() {
        evaluations.acquireRest(taught.trainer, her);
        mark(him, STOP, Mark.ACQUIRED);
        mark(him, FOCUS, Mark.TO_REVIEW);

        GroupSignOffs.Outcome first = groups.signOffAll(taught.trainer, session);
        GroupSignOffs.Outcome again = groups.signOffAll(taught.trainer, session);

        assertThat(first.granted()).containsExactly(her);
        assertThat(first.left()).singleElement().satisfies(left -> {
            assertThat(left.enrolment()).isEqualTo(him);
            assertThat(left.wasReady()).isFalse();
            assertThat(left.why().rule()).isEqualTo("gestures-open");
        });
        assertThat(again.granted()).isEmpty();
        assertThat(authorisations.listOf(ines.member())).hasSize(1);
        assertThat(authorisations.listOf(theo.member())).isEmpty();
        assertThat(told(her, "TRAINING_PASSED")).isEqualTo(1);
    }

    @Test
    void two_trainers_who_grant_all_at_once_grant_each_of_them_once() throws Exception {
        Caller other = given.staff(Role.TRAINER, taught.operator);
        evaluations.acquireRest(taught.trainer, her);
        evaluations.acquireRest(taught.trainer, him);

        List<GroupSignOffs.Outcome> outcomes = atOnce(
                () -> groups.signOffAll(taught.trainer, session),
                () -> groups.signOffAll(other, session),
                () -> groups.signOffAll(taught.manager, session));

        assertThat(outcomes.stream().flatMap(one -> one.granted().stream())).containsExactlyInAnyOrder(her, him);
        assertThat(outcomes).allMatch(one -> one.left().isEmpty());
        assertThat(authorisations.listOf(ines.member()))
                .singleElement()
                .satisfies(held -> assertThat(held.expiresAt()).isEqualTo(usualEnd(held)));
        assertThat(told(her, "TRAINING_PASSED")).isEqualTo(1);
    }

    @Test
    void without_the_quiz_passed_she_is_left_out_and_may_still_be_asked_by_mouth() {
        quizzes.put(taught.manager, course, TaughtCourse.quiz());
        evaluations.acquireRest(taught.trainer, her);
        assertThat(line(her).result()).isEqualTo(Result.OPEN);

        assertThat(groups.signOffAll(taught.trainer, session).left())
                .singleElement()
                .satisfies(left -> assertThat(left.why().rule()).isEqualTo("quiz-not-passed"));

        assertThat(signOffs.signOff(taught.trainer, her, true)).isEmpty();
        assertThat(line(her).result()).isEqualTo(Result.SIGNED_OFF);
        assertThat(evidences.of(ines).values())
                .singleElement()
                .satisfies(proof -> assertThat(proof.quizByMouth()).isTrue());
    }

    @Test
    void who_is_known_there_no_more_is_named_and_the_rest_is_granted() {
        evaluations.acquireRest(taught.trainer, her);
        evaluations.acquireRest(taught.trainer, him);
        given.insert(
                "DELETE FROM affiliation WHERE member_id = ?", ines.member().value());

        GroupSignOffs.Outcome outcome = groups.signOffAll(taught.trainer, session);

        assertThat(outcome.granted()).containsExactly(him);
        assertThat(outcome.left()).singleElement().satisfies(left -> {
            assertThat(left.enrolment()).isEqualTo(her);
            assertThat(left.wasReady()).isTrue();
            assertThat(left.why().rule()).isEqualTo("sign-off-unknown");
        });
    }

    @Test
    void who_loses_her_place_meanwhile_is_named_and_the_rest_is_granted() throws Exception {
        evaluations.acquireRest(taught.trainer, her);
        evaluations.acquireRest(taught.trainer, him);

        GroupSignOffs.Outcome outcome;
        try (var trainer = Executors.newSingleThreadExecutor()) {
            var granting = transactions.inOne(() -> {
                given.count("SELECT COUNT(*) FROM training_session WHERE id = ? FOR UPDATE", session.value());
                given.insert("UPDATE enrolment SET state = 'WITHDRAWN' WHERE id = ?", her.value());
                var begun = trainer.submit(() -> groups.signOffAll(taught.trainer, session));
                awaitWhoWaitsForTheSession();
                return begun;
            });
            outcome = granting.get();
        }

        assertThat(outcome.granted()).containsExactly(him);
        assertThat(outcome.left()).singleElement().satisfies(left -> {
            assertThat(left.enrolment()).isEqualTo(her);
            assertThat(left.why().rule()).isEqualTo("sign-off-without-place");
        });
    }

    @Test
    void her_marks_are_the_proof_until_the_sign_off_is_taken_back_and_she_reads_them() {
        evaluations.acquireRest(taught.trainer, her);
        groups.signOffAll(taught.trainer, session);

        assertThat(mark(her, FOCUS, Mark.TO_REVIEW)).isEqualTo("marks-kept");
        assertThat(evidences.of(ines).values()).singleElement().satisfies(proof -> {
            assertThat(proof.gridVersion()).isEqualTo(1);
            assertThat(proof.gestures()).extracting(Name::french).containsExactly(STOP, FOCUS);
            assertThat(proof.byName()).isNotNull();
            assertThat(proof.at()).isEqualTo(clock.instant());
        });
        assertThat(evidences.of(theo)).isEmpty();

        signOffs.takeBack(taught.trainer, her, "Par erreur");
        assertThat(evidences.of(ines)).isEmpty();
        mark(her, FOCUS, Mark.TO_REVIEW);
        assertThat(evidences.toReview(ines).get(her)).extracting(Name::french).containsExactly(FOCUS);
    }

    @Test
    void a_course_without_a_grid_grants_who_came_as_before() {
        grids.put(taught.manager, course, null);
        signOffs.markPresent(taught.trainer, her, true);

        assertThat(groups.signOffAll(taught.trainer, session).granted()).containsExactly(her);
        assertThat(evidences.of(ines).values())
                .singleElement()
                .satisfies(proof -> assertThat(proof.gridVersion()).isNull());
    }

    @Test
    void nothing_is_marked_before_the_session_nor_for_who_waits_nor_by_strangers() {
        Caller elsewhere = given.staff(Role.TRAINER, given.anOperator());
        Gesture stop = gesture(STOP);
        assertThatThrownBy(() -> evaluations.mark(elsewhere, her, stop.id(), Mark.ACQUIRED))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> evaluations.mark(ines, her, stop.id(), Mark.ACQUIRED))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> evaluations.sheet(elsewhere, session)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> groups.signOffAll(elsewhere, session)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> grids.put(taught.trainer, course, null)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> grids.put(elsewhere, course, null)).isInstanceOf(NotFoundException.class);

        clock.set(on(TUESDAY, "13:00", "14:00").start());
        assertThatThrownBy(() -> evaluations.mark(taught.trainer, her, stop.id(), Mark.ACQUIRED))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_grid_has_one_to_twelve_gestures_and_none_of_them_twice() {
        assertThatThrownBy(() -> new GridDraft(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new GridDraft(List.of(Name.of(STOP), Name.of("arrêt d’urgence"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        no -> assertThat(no.field()).isEqualTo("gestures"));
        assertThatThrownBy(() -> GridDraft.gesture(" ", null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void over_http_a_manager_writes_grid_and_quiz_and_a_trainer_marks_and_grants() {
        var manager = api.as(holding(Role.MANAGER), Scope.READ, Scope.MANAGE);
        var trainer = api.as(holding(Role.TRAINER), Scope.READ, Scope.MANAGE);
        assertThat(manager.send(
                                "PUT",
                                "/trainings/" + course + "/grid",
                                Map.of("gestures", List.of(Map.of("title", STOP, "titleEn", "Emergency stop"))))
                        .status())
                .isEqualTo(204);
        assertThat(trainer.send("PUT", "/trainings/" + course + "/grid", Map.of("gestures", List.of()))
                        .status())
                .isEqualTo(400);
        Answer grid = trainer.get("/trainings/" + course + "/grid");
        assertThat(grid.body().path("version").asInt()).isEqualTo(2);
        String stop = grid.body().path("gestures").path(0).path("id").asString();

        Answer marked =
                trainer.send("PUT", "/trainings/participants/" + her + "/marks/" + stop, Map.of("mark", "acquired"));
        assertThat(marked.status()).as(marked.raw().body()).isEqualTo(204);
        assertThat(trainer.send("PUT", "/trainings/participants/" + him + "/marks/" + stop, Map.of("mark", "to-review"))
                        .status())
                .isEqualTo(204);
        assertThat(trainer.send("PUT", "/trainings/participants/" + him + "/marks/" + stop, Map.of("mark", "good"))
                        .status())
                .isEqualTo(400);
        assertThat(trainer.get("/trainings/sessions/" + session + "/evaluation")
                        .body()
                        .path("participants")
                        .path(1)
                        .path("result")
                        .asString())
                .isEqualTo("to-review");

        Answer granted = trainer.send("PUT", "/trainings/sessions/" + session + "/sign-offs", null);
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.body().path("granted").path(0).asString()).isEqualTo(her.toString());
        assertThat(granted.body().path("left").path(0).path("rule").asString()).isEqualTo("gestures-open");
        assertThat(trainer.delete("/trainings/participants/" + him + "/marks/" + stop)
                        .status())
                .isEqualTo(204);

        Map<String, Object> quiz = Map.of(
                "passMark",
                1,
                "questions",
                List.of(Map.of(
                        "question",
                        "Coupe-t-on du PVC ?",
                        "choices",
                        List.of(Map.of("text", "Jamais", "right", true), Map.of("text", "Parfois")))));
        assertThat(trainer.send("PUT", "/trainings/" + course + "/quiz", quiz).status())
                .isEqualTo(403);
        assertThat(manager.send("PUT", "/trainings/" + course + "/quiz", quiz).status())
                .isEqualTo(204);
        assertThat(manager.get("/trainings/" + course + "/quiz/source")
                        .body()
                        .path("questions")
                        .path(0)
                        .path("choices")
                        .path(0)
                        .path("right")
                        .asBoolean())
                .isTrue();
        assertThat(manager.send(
                                "PUT",
                                "/trainings/" + course + "/quiz",
                                Map.of("passMark", 3, "questions", quiz.get("questions")))
                        .status())
                .isEqualTo(400);
        assertThat(manager.delete("/trainings/" + course + "/quiz").status()).isEqualTo(204);
        assertThat(api.as(given.staff(Role.MANAGER, given.anOperator()).member(), Scope.READ, Scope.MANAGE)
                        .send("PUT", "/trainings/" + course + "/quiz", quiz)
                        .status())
                .isEqualTo(404);
    }

    private void grid(String... gestures) {
        grids.put(
                taught.manager,
                course,
                new GridDraft(Arrays.stream(gestures).map(Name::of).toList()));
    }

    private MemberId holding(Role role) {
        MemberId someone = given.aMember();
        given.holds(someone, role, taught.operator);
        return someone;
    }

    private TrainingSessionId aLaterSession() {
        TrainingSessionId later = TrainingSessionId.next();
        taught.plans.plan(
                taught.trainer,
                new SessionDraft(later, course, taught.venue, null, on(TUESDAY.plusDays(7), "14:00", "16:00"), 4));
        return later;
    }

    private Gesture gesture(String title) {
        return evaluations.sheet(taught.trainer, session).gestures().stream()
                .filter(one -> one.title().french().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String mark(EnrolmentId who, String title, Mark mark) {
        return evaluations
                .mark(taught.trainer, who, gesture(title).id(), mark)
                .map(Refusal::rule)
                .orElse(null);
    }

    private Evaluation line(EnrolmentId who) {
        return evaluations.sheet(taught.trainer, session).lines().stream()
                .filter(one -> one.enrolment().id().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private long told(EnrolmentId who, String kind) {
        return given.count("SELECT COUNT(*) FROM outbox_message WHERE subject_id = ? AND kind = ?", who.value(), kind);
    }

    private static java.time.Instant usualEnd(HeldAuthorisation held) {
        Integer months = held.type().validMonths();
        return months == null
                ? null
                : held.grantedAt()
                        .atZone(java.time.ZoneOffset.UTC)
                        .plusMonths(months)
                        .toInstant();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        List<T> results = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(works.length)) {
            List<Future<T>> running = Arrays.stream(works)
                    .map(work -> people.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    private void awaitWhoWaitsForTheSession() {
        await().until(() -> given.count("SELECT COUNT(*) FROM information_schema.PROCESSLIST"
                        + " WHERE INFO LIKE 'SELECT id FROM training_session WHERE id =%FOR UPDATE'")
                == 1);
    }
}
