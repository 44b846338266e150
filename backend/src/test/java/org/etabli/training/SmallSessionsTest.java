package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A session of Tuesday at two that is decided on 24 hours before, seen from Monday at nine. */
@EtabliTest
@Import(TaughtCourse.class)
class SmallSessionsTest {

    @Autowired
    Fixtures given;

    @Autowired
    TaughtCourse taught;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    SessionPlans plans;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    SessionRows rows;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    TestClock clock;

    private CourseId course;
    private TrainingSessionId session;
    private SmallSessionsJob job;

    @BeforeEach
    void a_session_for_two_at_least() {
        clock.reset();
        taught.begin();
        course = taught.course(0, 2, 24, 0);
        session = taught.session(course, 4);
        job = new SmallSessionsJob(rows, cancellations);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void with_too_few_people_it_is_called_off_once_at_the_hour_and_they_are_told() {
        taught.placed(taught.member(), session);
        clock.set(on(TUESDAY.minusDays(1), "13:00", "14:00").start());
        job.pass();
        assertThat(find().isCancelled()).isFalse();
        assertThat(find().decidesAt())
                .isEqualTo(on(TUESDAY.minusDays(1), "14:00", "15:00").start());

        clock.set(on(TUESDAY.minusDays(1), "14:00", "15:00").start());
        assertThat(job.pass()).isPositive();
        job.pass();

        assertThat(find().isCancelled()).isTrue();
        assertThat(phrasebook.say(Locale.ENGLISH, find().whyNot())).contains("2 were needed");
        assertThat(phrasebook.say(Locale.FRENCH, find().whyNot())).contains("il en fallait 2");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message o JOIN enrolment e ON e.id = o.subject_id"
                                + " WHERE e.session_id = ? AND o.kind = 'TRAINING_CALLED_OFF'",
                        session.value()))
                .isEqualTo(1);
    }

    @Test
    void with_enough_it_takes_place_also_when_somebody_leaves_after_that() {
        Caller first = taught.member();
        taught.placed(first, session);
        taught.placed(taught.member(), session);
        clock.set(on(TUESDAY.minusDays(1), "14:00", "15:00").start());
        job.pass();
        assertThat(withdrawals.withdraw(first, session)).isEmpty();
        clock.advance(Duration.ofHours(1));
        job.pass();

        assertThat(find().isCancelled()).isFalse();
        assertThat(find().decided()).isTrue();
    }

    @Test
    void planned_or_moved_after_that_hour_it_takes_place() {
        clock.set(on(TUESDAY.minusDays(1), "15:00", "16:00").start());
        TrainingSessionId late = taught.session(course, 4);
        job.pass();
        assertThat(sessions.find(late).orElseThrow().isCancelled()).isFalse();

        plans.change(
                taught.trainer,
                new SessionDraft(late, course, taught.venue, null, on(TUESDAY.plusDays(3), "14:00", "16:00"), 4));
        assertThat(sessions.find(late).orElseThrow().decided()).isFalse();
        clock.set(on(TUESDAY.plusDays(2), "15:00", "16:00").start());
        job.pass();
        assertThat(sessions.find(late).orElseThrow().isCancelled()).isTrue();
    }

    @Test
    void a_course_that_decides_nothing_takes_place_with_nobody_as_well() {
        TrainingSessionId always = taught.session(taught.course(0, 2, 0, 0), 4);
        clock.set(on(TUESDAY, "13:00", "14:00").start());
        job.pass();

        assertThat(sessions.find(always).orElseThrow().isCancelled()).isFalse();
    }

    private TrainingSession find() {
        return sessions.find(session).orElseThrow();
    }
}
