package org.etabli.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs that fail. */
@Component
class JobFailures {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 2000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    JobFailures(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<JobFailure> find(String job) {
        return jdbc.sql("SELECT job, attempts, first_at, last_at, next_at, error FROM job_failure WHERE job = ?")
                .param(job)
                .query(JobFailures::failure)
                .optional();
    }

    boolean isPausing(JobFailure failure) {
        return clock.instant().isBefore(failure.pausesUntil());
    }

    /** The pause before the next run triples with every failure in a row. */
    void record(String job, Throwable failed) {
        transactions.inOne(() -> {
            int attempt = find(job).map(JobFailure::attempts).orElse(0) + 1;
            Instant now = clock.instant();
            return jdbc.sql("INSERT INTO job_failure (job, attempts, first_at, last_at, next_at, error)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE attempts = VALUES(attempts),"
                            + " last_at = VALUES(last_at), next_at = VALUES(next_at), error = VALUES(error)")
                    .params(List.of(job, attempt, now, now, now.plus(pauseAfter(attempt)), textOf(failed)))
                    .update();
        });
    }

    void clear(String job) {
        transactions.inOne(() ->
                jdbc.sql("DELETE FROM job_failure WHERE job = ?").param(job).update());
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE;
        for (int n = 1; n < attempt && pause.compareTo(LONGEST_PAUSE) < 0; n++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String textOf(Throwable failed) {
        String text = failed.getClass().getSimpleName() + ": "
                + Objects.requireNonNullElse(failed.getMessage(), "without a message");
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }

    static JobFailure failure(ResultSet row, int number) throws SQLException {
        Instant lastAt = row.getObject("last_at", Instant.class);
        return new JobFailure(
                row.getString("job"),
                row.getInt("attempts"),
                row.getObject("first_at", Instant.class),
                lastAt,
                Objects.requireNonNullElse(row.getObject("next_at", Instant.class), lastAt),
                row.getString("error"));
    }
}
