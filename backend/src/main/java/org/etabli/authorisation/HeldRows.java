package org.etabli.authorisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what members hold or held, each with its latest suspension. */
@Component
class HeldRows {

    private static final String SELECT =
            "SELECT a.*, s.reason, s.suspended_by, s.suspended_at, s.until_at, s.lifted_at,"
                    + " s.unfounded, (SELECT MAX(COALESCE(x.lifted_at, x.until_at)) FROM authorisation_suspension x"
                    + " WHERE x.authorisation_id = a.id AND x.unfounded = FALSE) AS suspended_last FROM authorisation a LEFT JOIN authorisation_suspension s ON s.id = a.suspension_id ";

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was not revoked, locked until the transaction ends. */
    record Held(
            AuthorisationId id,
            MemberId member,
            AuthorisationTypeId type,
            @Nullable Instant expiresAt) {}

    List<HeldAuthorisation> listOf(MemberId member, Map<AuthorisationTypeId, AuthorisationType> types) {
        return jdbc.sql(SELECT + "WHERE a.member_id = ? ORDER BY a.granted_at DESC")
                .param(member.value())
                .query((row, n) -> held(row, types))
                .list();
    }

    /** What ends within the span and was not revoked, of the types; the first to end first. */
    List<HeldAuthorisation> listEnding(
            Map<AuthorisationTypeId, AuthorisationType> types, Instant from, Instant until, int limit) {
        return types.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE a.type_id IN (:types) AND a.revoked_at IS NULL AND a.expires_at > :from"
                                + " AND a.expires_at <= :until ORDER BY a.expires_at, a.id LIMIT :limit")
                        .param(
                                "types",
                                types.keySet().stream()
                                        .map(AuthorisationTypeId::value)
                                        .toList())
                        .param("from", from)
                        .param("until", until)
                        .param("limit", limit)
                        .query((row, n) -> held(row, types))
                        .list();
    }

    Optional<Held> hold(AuthorisationId id) {
        return jdbc.sql("SELECT * FROM authorisation WHERE id = ? AND revoked_at IS NULL FOR UPDATE")
                .param(id.value())
                .query(HeldRows::locked)
                .optional();
    }

    /** The one that has not expired. */
    Optional<Held> hold(MemberId member, AuthorisationTypeId type, Instant now) {
        return jdbc
                .sql("SELECT * FROM authorisation WHERE member_id = ? AND type_id = ? AND revoked_at IS NULL"
                        + " AND (expires_at IS NULL OR expires_at > ?) FOR UPDATE")
                .params(List.of(member.value(), type.value(), now))
                .query(HeldRows::locked)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * @param by who grants it, or null where practice does
     * @param practised minutes, or null where somebody taught it
     */
    void insert(Held granted, @Nullable MemberId by, @Nullable Integer practised, Instant now) {
        jdbc.sql(
                        "INSERT INTO authorisation (id, member_id, type_id, granted_by, granted_at, practised_minutes, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        granted.id().value(),
                        granted.member().value(),
                        granted.type().value(),
                        by == null ? null : by.value(),
                        now,
                        practised,
                        granted.expiresAt()))
                .update();
    }

    void extend(AuthorisationId id, @Nullable Instant until) {
        jdbc.sql("UPDATE authorisation SET expires_at = ?, revision = revision + 1 WHERE id = ?")
                .params(Arrays.asList(until, id.value()))
                .update();
    }

    void revoke(AuthorisationId id, String reason, Instant now) {
        jdbc.sql("UPDATE authorisation SET revoked_at = ?, revoked_reason = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(now, reason, id.value()))
                .update();
    }

    void suspend(AuthorisationId id, AuthorisationSuspension suspension) {
        jdbc.sql(
                        "INSERT INTO authorisation_suspension (id, authorisation_id, reason, suspended_by, suspended_at, until_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        suspension.id(),
                        id.value(),
                        suspension.reason(),
                        suspension.by().value(),
                        suspension.since(),
                        suspension.until()))
                .update();
        jdbc.sql("UPDATE authorisation SET suspension_id = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(suspension.id(), id.value()))
                .update();
    }

    /** Whether one held at that moment. */
    boolean lift(AuthorisationId id, MemberId by, boolean unfounded, Instant now) {
        return jdbc.sql("UPDATE authorisation_suspension s JOIN authorisation a ON a.suspension_id = s.id"
                                + " SET s.lifted_by = ?, s.lifted_at = ?, s.unfounded = ?, a.revision = a.revision + 1"
                                + " WHERE a.id = ? AND s.lifted_at IS NULL AND (s.until_at IS NULL OR s.until_at > ?)")
                        .params(List.of(by.value(), now, unfounded, id.value(), now))
                        .update()
                > 0;
    }

    boolean isSuspended(AuthorisationId id, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM authorisation_suspension s JOIN authorisation a ON a.suspension_id = s.id"
                                + " WHERE a.id = ? AND s.lifted_at IS NULL AND (s.until_at IS NULL OR s.until_at > ?)")
                        .params(List.of(id.value(), now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Held locked(ResultSet row, int number) throws SQLException {
        return new Held(
                new AuthorisationId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new AuthorisationTypeId(row.getObject("type_id", UUID.class)),
                row.getObject("expires_at", Instant.class));
    }

    private static HeldAuthorisation held(ResultSet row, Map<AuthorisationTypeId, AuthorisationType> types)
            throws SQLException {
        UUID grantedBy = row.getObject("granted_by", UUID.class);
        return new HeldAuthorisation(
                new AuthorisationId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Objects.requireNonNull(types.get(new AuthorisationTypeId(row.getObject("type_id", UUID.class)))),
                grantedBy == null ? null : new MemberId(grantedBy),
                row.getObject("granted_at", Instant.class),
                row.getObject("expires_at", Instant.class),
                row.getObject("revoked_at", Instant.class),
                suspension(row),
                row.getObject("practised_minutes", Integer.class),
                row.getObject("suspended_last", Instant.class));
    }

    private static @Nullable AuthorisationSuspension suspension(ResultSet row) throws SQLException {
        UUID id = row.getObject("suspension_id", UUID.class);
        return id == null
                ? null
                : new AuthorisationSuspension(
                        id,
                        row.getString("reason"),
                        new MemberId(row.getObject("suspended_by", UUID.class)),
                        row.getObject("suspended_at", Instant.class),
                        row.getObject("until_at", Instant.class),
                        row.getObject("lifted_at", Instant.class),
                        row.getBoolean("unfounded"));
    }
}
