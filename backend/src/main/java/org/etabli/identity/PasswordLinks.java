package org.etabli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Links that let their reader set her password, once. A link's secret is made when its mail is written; only its hash is
 * kept.
 */
@Service
public class PasswordLinks {

    /** What a link is sent for. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        FORGOTTEN(Duration.ofDays(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    private final JdbcClient jdbc;
    private final Logins logins;
    private final Transactions transactions;
    private final Clock clock;

    PasswordLinks(JdbcClient jdbc, Logins logins, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the secret of a link, to be put into a mail to the member and nowhere else. */
    public String issue(MemberId member, Purpose purpose) {
        String token = Secret.next();
        Instant now = clock.instant();
        transactions.inOne(() -> jdbc.sql(
                        "INSERT INTO password_link (id, member_id, purpose, token_hash, created_at, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        Ids.next(), member.value(), purpose.name(), Secret.hash(token), now, now.plus(purpose.life())))
                .update());
        return token;
    }

    /** Whose password the link sets; empty when it is unknown, spent or too old. */
    public Optional<MemberId> find(String token) {
        return find(token, "");
    }

    /**
     * Sets the password and spends the link, and every other one of the member.
     *
     * @return whose password it was; empty when the link is unknown, spent or too old
     * @throws InvalidInputException for a password that {@link Logins#setPassword} refuses; the link is not spent then
     */
    public Optional<MemberId> setPassword(String token, String password) {
        return transactions.inOne(() -> {
            Optional<MemberId> member = find(token, " FOR UPDATE");
            member.ifPresent(id -> {
                logins.setPassword(id, password);
                endAll(id);
            });
            return member;
        });
    }

    /** Spends all links of the member. */
    void endAll(MemberId member) {
        jdbc.sql("UPDATE password_link SET used_at = ? WHERE member_id = ? AND used_at IS NULL")
                .params(List.of(clock.instant(), member.value()))
                .update();
    }

    private Optional<MemberId> find(String token, String lock) {
        return jdbc.sql("SELECT member_id FROM password_link WHERE token_hash = ? AND used_at IS NULL"
                        + " AND expires_at > ?" + lock)
                .params(List.of(Secret.hash(token), clock.instant()))
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }
}
