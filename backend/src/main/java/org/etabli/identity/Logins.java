package org.etabli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in by e-mail address and password, and locks an account for a while after wrong ones in a row. */
@Service
public class Logins {

    private static final int WRONG_IN_A_ROW = 8;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String anyHash;

    Logins(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.anyHash = encoder.encode(UUID.randomUUID().toString());
    }

    /** Takes as long for an unknown address as for a known one. */
    @Transactional
    public LoginOutcome signIn(String email, String password) {
        Optional<Login> known = find(email);
        Instant now = clock.instant();
        if (known.isPresent() && known.get().isLockedAt(now)) {
            return new LoginOutcome.LockedOut(known.get().lockedUntilOr(now));
        }
        boolean right = encoder.matches(password, known.map(Login::hash).orElse(anyHash));
        if (known.isEmpty() || !right) {
            known.ifPresent(login -> noteWrong(login, now));
            return new LoginOutcome.WrongCredentials();
        }
        jdbc.sql("UPDATE login SET failed_attempts = 0, locked_until = NULL, last_login_at = ? WHERE member_id = ?")
                .params(List.of(now, known.get().member().value()))
                .update();
        return new LoginOutcome.SignedIn(known.get().member());
    }

    /**
     * Sets the password, for a first time or anew.
     *
     * @throws InvalidInputException for less than 10 characters, or more than 72 bytes, which bcrypt would ignore
     */
    @Transactional
    public void setPassword(MemberId member, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new InvalidInputException("password", "password-too-short", SHORTEST_PASSWORD);
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new InvalidInputException("password", "too-long", LONGEST_PASSWORD);
        }
        String hash = encoder.encode(password);
        jdbc.sql("INSERT INTO login (member_id, password_hash) VALUES (?, ?) ON DUPLICATE KEY UPDATE"
                        + " password_hash = VALUES(password_hash), failed_attempts = 0, locked_until = NULL")
                .params(Arrays.asList(member.value(), hash))
                .update();
    }

    /** Whether the member has a password to sign in with. */
    public boolean has(MemberId member) {
        return jdbc.sql("SELECT COUNT(*) FROM login WHERE member_id = ?")
                        .param(member.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void noteWrong(Login login, Instant now) {
        boolean locks = login.failedAttempts() + 1 >= WRONG_IN_A_ROW;
        jdbc.sql("UPDATE login SET failed_attempts = ?, locked_until = ? WHERE member_id = ?")
                .params(Arrays.asList(
                        locks ? 0 : login.failedAttempts() + 1,
                        locks ? now.plus(LOCKED_FOR) : null,
                        login.member().value()))
                .update();
    }

    private Optional<Login> find(String email) {
        return jdbc.sql("SELECT l.member_id, l.password_hash, l.failed_attempts, l.locked_until"
                        + " FROM login l JOIN member m ON m.id = l.member_id WHERE m.email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Login(
                        new MemberId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(3),
                        row.getObject(4, Instant.class)))
                .optional();
    }

    private record Login(
            MemberId member,
            String hash,
            int failedAttempts,
            @Nullable Instant lockedUntil) {

        boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        Instant lockedUntilOr(Instant now) {
            return lockedUntil == null ? now : lockedUntil;
        }
    }
}
