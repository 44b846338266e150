package org.etabli.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.etabli.jobs.JobStatus.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.notice.Mailbox;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The scheduler runs for real, on the store that all nodes share. */
@EtabliTest
@TestPropertySource(properties = "spring.quartz.auto-startup=true")
@DirtiesContext
class JobsTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final long LONG_AGO = 1_700_000_000_000L;

    /** Fails while it has something to fail with. */
    @DisallowConcurrentExecution
    static class MoodyJob implements Job {

        static final AtomicInteger RUNS = new AtomicInteger();
        static volatile @Nullable String trouble;

        @Override
        public void execute(JobExecutionContext context) {
            RUNS.incrementAndGet();
            if (trouble != null) {
                throw new IllegalStateException(trouble);
            }
        }
    }

    @DisallowConcurrentExecution
    static class HeldUpJob implements Job {

        static final AtomicInteger RUNS = new AtomicInteger();

        @Override
        public void execute(JobExecutionContext context) {
            RUNS.incrementAndGet();
        }
    }

    @TestConfiguration
    static class Moods {
        @Bean
        RecurringJob heldUp() {
            return new RecurringJob("held-up", HeldUpJob.class, Duration.ofHours(1));
        }

        @Bean
        RecurringJob moody() {
            return new RecurringJob("moody", MoodyJob.class, Duration.ofMillis(200));
        }
    }

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    Scheduler scheduler;

    @Autowired
    Reservations reservations;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Phrasebook phrasebook;

    Caller admin;

    @BeforeEach
    void admin() {
        admin = given.networkAdmin();
    }

    @Test
    void the_scheduler_keeps_its_jobs_in_the_database_that_all_nodes_share() throws SchedulerException {
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.isStarted()).isTrue();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM QRTZ_SCHEDULER_STATE WHERE SCHED_NAME = ?", scheduler.getSchedulerName()))
                .isEqualTo(1);
    }

    @Test
    void every_job_runs_and_has_its_texts() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jobs.list(admin))
                        .extracting(JobStatus::name)
                        .contains("outbox", "reminders", "no-show-release", "completion", "hold-expiry", "retention"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jobs.list(admin)).allSatisfy(job -> {
                    assertThat(job.state()).isNotEqualTo(State.STOPPED);
                    assertThat(job.lastTurn()).isNotNull();
                }));
        assertThat(jobs.list(admin))
                .filteredOn(job -> !Set.of("moody", "held-up").contains(job.name()))
                .allSatisfy(job -> {
                    assertThat(phrasebook.knows("job." + job.name() + ".title")).isTrue();
                    assertThat(phrasebook.knows("job." + job.name() + ".about")).isTrue();
                });
    }

    @Test
    void a_booking_is_told_without_anyone_asking_for_it() {
        ResourceId room = given.aRoom(given.aVenue());
        MemberId ines = given.aMember();
        reservations.request(given.as(ines), RequestReservation.of(room, null, on(TUESDAY, "14:00", "16:00"), ines));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mailbox.list(given.as(ines))).hasSize(1));
    }

    @Test
    void a_job_that_fails_is_seen_pauses_and_is_struck_off_when_it_succeeds() {
        MoodyJob.trouble = "the river is frozen";
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(moody().state()).isEqualTo(State.FAILING);
            assertThat(failure().attempts()).isEqualTo(1);
            assertThat(failure().error()).contains("the river is frozen");
            assertThat(jobs.countFailing(admin)).isPositive();
        });

        int runs = MoodyJob.RUNS.get();
        var turn = Objects.requireNonNull(moody().nextTurn());
        await().atMost(SOON)
                .until(() -> Objects.requireNonNull(moody().nextTurn()).isAfter(turn.plusSeconds(1)));
        assertThat(MoodyJob.RUNS).as("it pauses").hasValue(runs);

        clock.advance(JobFailures.pauseAfter(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(failure().attempts()).isEqualTo(2));
        assertThat(failure().pausesUntil())
                .as("for longer")
                .isEqualTo(clock.instant().plus(JobFailures.pauseAfter(2)));

        MoodyJob.trouble = null;
        jobs.runNow(admin, "moody");
        await().atMost(SOON).untilAsserted(() -> assertThat(moody().failure()).isNull());
        clock.reset();
    }

    @Test
    void a_job_that_a_killed_node_was_running_is_taken_over() throws SchedulerException {
        String name = scheduler.getSchedulerName();
        given.insert("INSERT INTO QRTZ_SCHEDULER_STATE VALUES (?, 'killed', ?, 100)", name, LONG_AGO);
        given.insert(
                "INSERT INTO QRTZ_FIRED_TRIGGERS (SCHED_NAME, ENTRY_ID, TRIGGER_NAME, TRIGGER_GROUP, INSTANCE_NAME,"
                        + " FIRED_TIME, SCHED_TIME, PRIORITY, STATE, JOB_NAME, JOB_GROUP, IS_NONCONCURRENT,"
                        + " REQUESTS_RECOVERY) VALUES (?, 'killed1', 'held-up', 'recurring', 'killed', ?, ?, 5,"
                        + " 'EXECUTING', 'held-up', 'recurring', '1', '0')",
                name,
                LONG_AGO,
                LONG_AGO);
        given.insert("UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'BLOCKED', NEXT_FIRE_TIME = UNIX_TIMESTAMP() * 1000"
                + " WHERE TRIGGER_NAME = 'held-up'");
        assertThat(job("held-up").state()).isEqualTo(State.RUNNING);

        int runs = HeldUpJob.RUNS.get();
        await().atMost(SOON).untilAtomic(HeldUpJob.RUNS, greaterThan(runs));
    }

    @Test
    void only_the_networks_administrator_sees_and_starts_jobs() {
        Caller manager = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> jobs.countFailing(manager)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> jobs.list(manager)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> jobs.runNow(manager, "outbox")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> jobs.runNow(admin, "nothing")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void pauses_grow_up_to_a_limit() {
        assertThat(JobFailures.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(JobFailures.pauseAfter(3)).isEqualTo(Duration.ofSeconds(45));
        assertThat(JobFailures.pauseAfter(1000)).isEqualTo(JobFailures.LONGEST_PAUSE);
    }

    private JobStatus moody() {
        return job("moody");
    }

    private JobStatus job(String name) {
        return jobs.list(admin).stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JobFailure failure() {
        JobFailure failure = moody().failure();
        assertThat(failure).isNotNull();
        return Objects.requireNonNull(failure);
    }
}
