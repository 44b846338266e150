package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.List;
import java.util.Map;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.QuizAttemptId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.etabli.training.Quiz.Choice;
import org.etabli.training.Quiz.Question;
import org.etabli.training.QuizOutcome.Marked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(TaughtCourse.class)
class QuizzesTest {

    @Autowired
    Fixtures given;

    @Autowired
    TaughtCourse taught;

    @Autowired
    Courses courses;

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Authorisations authorisations;

    @Autowired
    TrainingData data;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private CourseId course;
    private TrainingSessionId session;
    private Caller ines;
    private EnrolmentId enrolment;

    @BeforeEach
    void a_course_with_two_questions_and_ines_in_it() {
        clock.reset();
        taught.begin();
        course = taught.course(0, 1, 0, 24);
        session = taught.session(course, 4);
        quizzes.put(taught.manager, course, TaughtCourse.quiz());
        ines = taught.member();
        enrolment = taught.placed(ines, session);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_wrong_answer_is_explained_and_one_may_try_again_until_it_is_passed_for_good() {
        QuizMark first = answer(ines, 1, 0);
        assertThat(first.hasPassed()).isFalse();
        assertThat(first.corrections()).singleElement().satisfies(wrong -> {
            assertThat(wrong.number()).isEqualTo(1);
            assertThat(wrong.rightOne().english()).isEqualTo("Never");
            assertThat(wrong.why()).isNotNull();
        });
        assertThat(answer(ines, 0, 0).hasPassed()).isTrue();
        answer(ines, 1, 1);

        quizzes.put(taught.manager, course, new Quiz(1, TaughtCourse.quiz().questions()));

        assertThat(attempts.listOf(ines).get(course)).satisfies(result -> {
            assertThat(result.isPassed()).isTrue();
            assertThat(result.rightAnswers()).isEqualTo(2);
        });
        assertThat(signOffs.quizResults(taught.trainer, session)).containsOnlyKeys(ines.member());
    }

    @Test
    void sent_twice_it_counts_once_and_an_older_paper_is_asked_anew() {
        QuizAttemptId id = QuizAttemptId.next();
        QuizPaper paper = attempts.paper(ines, course);
        attempts.answer(ines, course, id, paper.revision(), List.of(0, 1));
        attempts.answer(ines, course, id, paper.revision(), List.of(0, 1));
        assertThat(given.count("SELECT COUNT(*) FROM quiz_attempt WHERE course_id = ?", course.value()))
                .isEqualTo(1);

        quizzes.put(taught.manager, course, new Quiz(1, TaughtCourse.quiz().questions()));

        assertThat(attempts.answer(ines, course, QuizAttemptId.next(), paper.revision(), List.of(0, 1)))
                .isInstanceOfSatisfying(
                        QuizOutcome.Refused.class,
                        no -> assertThat(no.refusal().rule()).isEqualTo("quiz-changed"));
        assertThatThrownBy(() -> answer(ines, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> answer(ines, 0, 7)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void without_it_passed_nobody_is_signed_off_unless_the_trainer_asked_by_mouth() {
        clock.set(on(TUESDAY, "15:00", "16:00").start());
        assertThat(signOffs.signOff(taught.trainer, enrolment))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("quiz-not-passed"));
        assertThat(authorisations.listOf(ines.member())).isEmpty();

        assertThat(signOffs.signOff(taught.trainer, enrolment, true)).isEmpty();

        assertThat(authorisations.listOf(ines.member())).hasSize(1);
        assertThat(signOffs.list(taught.trainer, session)).singleElement().satisfies(one -> {
            assertThat(one.quizByMouth()).isTrue();
            assertThat(one.passedBy()).isEqualTo(taught.trainer.member());
        });
    }

    @Test
    void who_has_passed_it_is_signed_off_and_nothing_says_by_mouth() {
        answer(ines, 0, 0);
        clock.set(on(TUESDAY, "15:00", "16:00").start());

        assertThat(signOffs.signOff(taught.trainer, enrolment, true)).isEmpty();

        assertThat(signOffs.list(taught.trainer, session))
                .singleElement()
                .satisfies(one -> assertThat(one.quizByMouth()).isFalse());
    }

    @Test
    void without_questions_nothing_is_asked() {
        quizzes.put(taught.manager, course, null);
        clock.set(on(TUESDAY, "15:00", "16:00").start());

        assertThat(courses.find(course))
                .hasValueSatisfying(one -> assertThat(one.needsQuiz()).isFalse());
        assertThatThrownBy(() -> attempts.paper(ines, course)).isInstanceOf(NotFoundException.class);
        assertThat(signOffs.signOff(taught.trainer, enrolment)).isEmpty();
    }

    @Test
    void it_is_asked_of_participants_only_and_its_right_answers_are_the_managers() {
        Caller stranger = given.as(given.aMember());
        assertThatThrownBy(() -> attempts.paper(stranger, course)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(stranger, 0, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quizzes.find(ines, course)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quizzes.put(taught.trainer, course, null)).isInstanceOf(NotAllowedException.class);
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());
        assertThatThrownBy(() -> quizzes.put(elsewhere, course, null)).isInstanceOf(NotFoundException.class);
        assertThat(quizzes.find(taught.manager, course)).contains(TaughtCourse.quiz());
    }

    @Test
    void a_question_has_one_right_answer_and_a_quiz_a_mark_that_can_be_reached() {
        List<Choice> two = List.of(Choice.of("a", null, true), Choice.of("b", null, true));
        assertThatThrownBy(() -> Question.of("Quoi ?", null, two, null, null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        no -> assertThat(no.field()).isEqualTo("right"));
        assertThatThrownBy(() -> new Quiz(3, TaughtCourse.quiz().questions()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        no -> assertThat(no.field()).isEqualTo("passMark"));
    }

    @Test
    void her_answers_are_in_her_archive_and_only_wrong_ones_grow_old() {
        answer(ines, 1, 0);
        answer(ines, 0, 0);

        assertThat(data.of(ines.member()))
                .filteredOn(section -> section.table().equals("quiz_attempt"))
                .singleElement()
                .satisfies(section -> assertThat(section.rows())
                        .hasSize(2)
                        .anySatisfy(
                                row -> assertThat(row.get("answers").toString()).contains("PVC", "Parfois")));
        assertThat(given.count(
                        "SELECT COUNT(failed_at) FROM quiz_attempt WHERE member_id = ?",
                        ines.member().value()))
                .isEqualTo(1);
    }

    @Test
    void over_http_a_participant_reads_the_questions_and_answers_them() {
        Answer paper = api.as(ines.member()).get("/trainings/" + course + "/quiz");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body().path("questions").path(0).path("choices").size())
                .isEqualTo(2);
        int revision = paper.body().path("revision").asInt();
        String address = "/trainings/" + course + "/quiz/attempts/" + QuizAttemptId.next();

        Answer mark =
                api.as(ines.member()).send("PUT", address, Map.of("revision", revision, "answers", List.of(0, 1)));
        assertThat(mark.status()).as(mark.body().toString()).isEqualTo(200);
        assertThat(mark.body().path("passed").asBoolean()).isFalse();
        assertThat(mark.body().path("corrections").path(0).path("number").asInt())
                .isEqualTo(2);
        assertThat(api.as(ines.member())
                        .send("PUT", address, Map.of("revision", revision, "answers", List.of(0)))
                        .status())
                .isEqualTo(400);
    }

    private QuizMark answer(Caller member, Integer... chosen) {
        int revision = given.count("SELECT COUNT(*) FROM quiz WHERE course_id = ?", course.value()) == 0
                ? 0
                : (int) given.count("SELECT revision FROM quiz WHERE course_id = ?", course.value());
        return ((Marked) attempts.answer(member, course, QuizAttemptId.next(), revision, List.of(chosen))).mark();
    }
}
