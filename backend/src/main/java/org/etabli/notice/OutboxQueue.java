package org.etabli.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.database.Transactions;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of notices to be sent. {@code next_attempt_at} says where a row stands: the moment from which it may be
 * tried, {@link #NEVER} once it was given up, null once it was sent.
 */
@Component
class OutboxQueue {

    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Longer than a mail can take under the timeouts of {@link SmtpPostman}. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    OutboxQueue(JdbcClient jdbc, JdbcOperations batches, Transactions transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param payload what the text needs and the subject may lose
     * @throws org.springframework.dao.DuplicateKeyException when there is a notice under this id already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(NoticeId id, NoticeKind kind, UUID subject, MemberId recipient, Object payload) {
        writeAll(List.of(new NewNotice(id, kind, subject, recipient, payload)), null);
    }

    /** A notice to be written. */
    record NewNotice(NoticeId id, NoticeKind kind, UUID subject, MemberId recipient, Object payload) {}

    /** @param batch what they go out with, or null */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeAll(List<NewNotice> notices, @Nullable UUID batch) {
        Instant now = clock.instant();
        Batch rows = new Batch("INSERT INTO outbox_message (id, kind, subject_id, recipient_id, payload, batch_id,"
                + " created_at, next_attempt_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        notices.forEach(notice -> rows.add(
                notice.id().value(),
                notice.kind().name(),
                notice.subject(),
                notice.recipient().value(),
                json.writeValueAsString(notice.payload()),
                batch,
                now,
                now));
        rows.send(batches);
    }

    /**
     * Takes the notice that has waited longest. It is this caller's for the {@link #LEASE}: were it never heard of again,
     * the notice becomes due once more. Several nodes never take the same one: rows that another one is taking are passed
     * over, and in a cluster of databases the later of two commits fails and is tried again.
     */
    Optional<Taken> take() {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            Optional<Taken> next = jdbc.sql("SELECT id, kind, attempts FROM outbox_message WHERE next_attempt_at <= ?"
                            + " ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                    .param(now)
                    .query((row, n) -> new Taken(
                            new NoticeId(row.getObject("id", UUID.class)),
                            NoticeKind.valueOf(row.getString("kind")),
                            row.getInt("attempts") + 1))
                    .optional();
            next.ifPresent(taken -> jdbc.sql("UPDATE outbox_message SET attempts = ?, next_attempt_at = ? WHERE id = ?")
                    .params(List.of(taken.attempt(), now.plus(LEASE), taken.id().value()))
                    .update());
            return next;
        });
    }

    /** @param attempt counts from 1, this one included */
    record Taken(NoticeId id, NoticeKind kind, int attempt) {}

    OutboxRow read(NoticeId id) {
        return jdbc.sql("SELECT id, kind, subject_id, recipient_id, payload, created_at FROM outbox_message"
                        + " WHERE id = ?")
                .param(id.value())
                .query(OutboxQueue::row)
                .single();
    }

    void markSent(NoticeId id) {
        transactions.inOne(() -> jdbc.sql(
                        "UPDATE outbox_message SET sent_at = ?, next_attempt_at = NULL, last_error = NULL WHERE id = ?")
                .params(List.of(clock.instant(), id.value()))
                .update());
    }

    /** @param next when to try again; {@link #NEVER} gives up */
    void markFailed(Taken taken, String error, Instant next) {
        putBack(taken.id(), taken.attempt(), error, next);
    }

    /** As if it had not been tried. */
    void handBack(Taken taken, String error, Instant next) {
        putBack(taken.id(), taken.attempt() - 1, error, next);
    }

    private void putBack(NoticeId id, int attempts, String error, Instant next) {
        String kept = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        transactions.inOne(() -> jdbc.sql("UPDATE outbox_message SET attempts = ?, next_attempt_at = ?, last_error = ?"
                        + " WHERE id = ? AND sent_at IS NULL")
                .params(List.of(attempts, next, kept, id.value()))
                .update());
    }

    /** Forgets a notice that has become untrue before it was sent. */
    void withdraw(NoticeId id) {
        transactions.inOne(() -> jdbc.sql("DELETE FROM outbox_message WHERE id = ?")
                .param(id.value())
                .update());
    }

    static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                new NoticeId(row.getObject("id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                new MemberId(row.getObject("recipient_id", UUID.class)),
                row.getString("payload"),
                row.getObject("created_at", Instant.class));
    }
}
