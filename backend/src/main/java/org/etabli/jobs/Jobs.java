package org.etabli.jobs;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.etabli.jobs.JobStatus.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The background jobs, for the network's administrator. */
@Service
public class Jobs {

    private static final String TURNS = "SELECT t.JOB_NAME AS name, t.PREV_FIRE_TIME AS last_run,"
            + " t.NEXT_FIRE_TIME AS next_run, t.TRIGGER_STATE AS turn, f.* FROM QRTZ_TRIGGERS t"
            + " LEFT JOIN job_failure f ON f.job = t.JOB_NAME"
            + " WHERE t.SCHED_NAME = ? AND t.TRIGGER_GROUP = '" + JobConfiguration.RECURRING + "'";

    private final List<RecurringJob> jobs;
    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;

    Jobs(List<RecurringJob> jobs, JdbcClient jdbc, ObjectProvider<Scheduler> scheduler) {
        this.jobs =
                jobs.stream().sorted(Comparator.comparing(RecurringJob::name)).toList();
        this.jdbc = jdbc;
        this.scheduler = scheduler;
    }

    /**
     * All jobs by name, read in one query.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public List<JobStatus> list(Caller caller) {
        caller.mustAdministerNetwork();
        Map<String, Turn> turns = jdbc.sql(TURNS).param(schedulerName()).query(Jobs::turn).list().stream()
                .collect(toMap(Turn::job, Function.identity()));
        return jobs.stream().map(job -> status(job, turns.get(job.name()))).toList();
    }

    /**
     * How many jobs failed and have not succeeded since.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public long countFailing(Caller caller) {
        caller.mustAdministerNetwork();
        return jdbc.sql("SELECT COUNT(*) FROM job_failure").query(Long.class).single();
    }

    /**
     * Lets a job run now, on any node, even while it pauses after a failure. One that is running runs once more after
     * that.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     * @throws NotFoundException when there is no such job
     */
    @Transactional
    public void runNow(Caller caller, String name) {
        caller.mustAdministerNetwork();
        if (jobs.stream().noneMatch(job -> job.name().equals(name))) {
            throw new NotFoundException("job", name);
        }
        try {
            scheduler.getObject().triggerJob(new JobKey(name, JobConfiguration.RECURRING));
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the scheduler does not take " + name, failed);
        }
    }

    private String schedulerName() {
        try {
            return scheduler.getObject().getSchedulerName();
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the scheduler does not answer", failed);
        }
    }

    private static JobStatus status(RecurringJob job, @Nullable Turn turn) {
        if (turn == null) {
            return new JobStatus(job.name(), job.every(), State.STOPPED, null, null, null);
        }
        State state = switch (turn.state()) {
            case "BLOCKED", "PAUSED_BLOCKED" -> State.RUNNING;
            case "WAITING", "ACQUIRED" -> turn.failure() == null ? State.WAITING : State.FAILING;
            default -> State.STOPPED;
        };
        return new JobStatus(job.name(), job.every(), state, turn.last(), turn.next(), turn.failure());
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                row.getString("name"),
                row.getString("turn"),
                moment(row.getLong("last_run")),
                moment(row.getLong("next_run")),
                row.getString("job") == null ? null : JobFailures.failure(row, number));
    }

    /** The scheduler writes milliseconds since 1970 and -1 or 0 for never. */
    private static @Nullable Instant moment(long millis) {
        return millis <= 0 ? null : Instant.ofEpochMilli(millis);
    }

    private record Turn(
            String job,
            String state,
            @Nullable Instant last,
            @Nullable Instant next,
            @Nullable JobFailure failure) {}
}
