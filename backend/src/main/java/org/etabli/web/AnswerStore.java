package org.etabli.web;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** First answers by caller and key. */
@Component
class AnswerStore {

    /** How long an answer is given again. */
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Key(MemberId caller, String key, byte[] fingerprint) {}

    /** Waits for a request with the same key that is under way. Throws {@link AnsweredBefore} when it came to an answer. */
    void add(Key key, String body) {
        try {
            jdbc.sql("INSERT INTO idempotent_answer (caller_id, idempotency_key, fingerprint, status, body, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(List.of(
                            key.caller().value(),
                            key.key(),
                            key.fingerprint(),
                            HttpStatus.CREATED.value(),
                            body,
                            clock.instant()))
                    .update();
        } catch (DuplicateKeyException answered) {
            throw new AnsweredBefore();
        }
    }

    /** Throws {@link AnsweredBefore} when it does. */
    void mustNotKnow(Key key) {
        long known = jdbc.sql("SELECT COUNT(*) FROM idempotent_answer WHERE caller_id = ? AND idempotency_key = ?")
                .params(List.of(key.caller().value(), key.key()))
                .query(Long.class)
                .single();
        if (known > 0) {
            throw new AnsweredBefore();
        }
    }

    /** @throws KeyReusedException when the answer was given to another request */
    String get(Key key) {
        record Row(byte[] fingerprint, String body) {}
        Row row = jdbc.sql(
                        "SELECT fingerprint, body FROM idempotent_answer WHERE caller_id = ? AND idempotency_key = ?")
                .params(List.of(key.caller().value(), key.key()))
                .query((answer, n) -> new Row(answer.getBytes(1), answer.getString(2)))
                .single();
        if (!MessageDigest.isEqual(row.fingerprint(), key.fingerprint())) {
            throw new KeyReusedException();
        }
        return row.body();
    }

    /** Undoes the work of a repeated request. */
    static final class AnsweredBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnsweredBefore() {
            super("answered before", null, false, false);
        }
    }
}
