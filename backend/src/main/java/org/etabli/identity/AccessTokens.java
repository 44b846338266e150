package org.etabli.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TokenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal access tokens. A token is 256 random bits, shown once; only its SHA-256 is kept. A revoked one stops working
 * at once on this node and within five seconds on others.
 */
@Service
public class AccessTokens {

    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private static final String PREFIX = "etb_";
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    AccessTokens(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param name what it is for, 1 to 120 characters
     * @return the token, which can't be shown again
     * @throws InvalidInputException for a bad name, no scope, or a life of more than a year
     */
    @Transactional
    public IssuedToken issue(MemberId member, String name, Set<Scope> scopes, Duration life) {
        if (name.isBlank() || name.length() > 120) {
            throw new InvalidInputException("name", "length", 1, 120);
        }
        if (scopes.isEmpty()) {
            throw new InvalidInputException("scopes", "required");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new InvalidInputException("expiresInDays", "out-of-range", 1, LONGEST_LIFE.toDays());
        }
        String token = PREFIX + Secret.next();
        TokenId id = TokenId.next();
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO access_token (id, member_id, name, token_hash, scopes, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        member.value(),
                        name.strip(),
                        Secret.hash(token),
                        words(scopes),
                        now,
                        now.plus(life)))
                .update();
        return new IssuedToken(id, token, scopes, now.plus(life));
    }

    /** The caller whom the token stands for; empty when it is unknown, expired or revoked. */
    public Optional<Caller> findCaller(String token) {
        Instant now = clock.instant();
        byte[] hash = Secret.hash(token);
        String key = HexFormat.of().formatHex(hash);
        Known found = known.getIfPresent(key);
        if (found == null) {
            Optional<Known> read = read(hash);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            found = read.get();
            known.put(key, found);
            noteUse(found, now);
        }
        return now.isBefore(found.expiresAt())
                ? Optional.of(callers.callerOf(found.member(), found.scopes()))
                : Optional.empty();
    }

    public List<TokenDetails> listOf(MemberId member) {
        return jdbc.sql("SELECT id, name, scopes, created_at, expires_at, last_used_at FROM access_token"
                        + " WHERE member_id = ? AND revoked_at IS NULL ORDER BY created_at DESC")
                .param(member.value())
                .query((row, n) -> new TokenDetails(
                        new TokenId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        scopes(row.getString(3)),
                        row.getObject(4, Instant.class),
                        row.getObject(5, Instant.class),
                        row.getObject(6, Instant.class)))
                .list();
    }

    /** @throws NotFoundException when the member has no such token */
    @Transactional
    public void revoke(MemberId member, TokenId token) {
        int revoked = jdbc.sql(
                        "UPDATE access_token SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ? AND member_id = ?")
                .params(List.of(clock.instant(), token.value(), member.value()))
                .update();
        if (revoked == 0) {
            throw new NotFoundException("token", token);
        }
        known.asMap().values().removeIf(entry -> entry.id().equals(token));
    }

    private Optional<Known> read(byte[] hash) {
        return jdbc.sql("SELECT id, member_id, scopes, expires_at, last_used_at FROM access_token"
                        + " WHERE token_hash = ? AND revoked_at IS NULL")
                .param(hash)
                .query((row, n) -> new Known(
                        new TokenId(row.getObject(1, UUID.class)),
                        new MemberId(row.getObject(2, UUID.class)),
                        scopes(row.getString(3)),
                        row.getObject(4, Instant.class),
                        Optional.ofNullable(row.getObject(5, Instant.class))))
                .optional();
    }

    private void noteUse(Known token, Instant now) {
        if (token.lastUsedAt().isEmpty()
                || token.lastUsedAt().get().plus(NOTED_EVERY).isBefore(now)) {
            jdbc.sql("UPDATE access_token SET last_used_at = ? WHERE id = ?")
                    .params(List.of(now, token.id().value()))
                    .update();
        }
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String words) {
        return Arrays.stream(words.split(" ")).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private record Known(
            TokenId id, MemberId member, Set<Scope> scopes, Instant expiresAt, Optional<Instant> lastUsedAt) {}
}
