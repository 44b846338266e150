package org.etabli.authorisation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who has reached the hours of a type, and of what became of it. */
@Component
class ProposalRows {

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        OPEN,
        GRANTED,
        DECLINED
    }

    record Open(AuthorisationTypeId type, MemberId member, int minutes, Instant reachedAt) {}

    /** Locked until the transaction ends; opened when it was not there. */
    void lock(AuthorisationTypeId type, MemberId member, int minutes, Instant now) {
        jdbc.sql("INSERT INTO authorisation_proposal (type_id, member_id, minutes, reached_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE minutes = VALUES(minutes)")
                .params(List.of(type.value(), member.value(), minutes, now))
                .update();
    }

    /** It is open from now on, if it was not. */
    void open(AuthorisationTypeId type, MemberId member, Instant now) {
        jdbc.sql("UPDATE authorisation_proposal SET state = 'OPEN', reached_at = ? WHERE type_id = ? AND member_id = ?"
                        + " AND state <> 'OPEN'")
                .params(List.of(now, type.value(), member.value()))
                .update();
    }

    /** Locked until the transaction ends. */
    Optional<State> hold(AuthorisationTypeId type, MemberId member) {
        return jdbc.sql("SELECT state FROM authorisation_proposal WHERE type_id = ? AND member_id = ? FOR UPDATE")
                .params(List.of(type.value(), member.value()))
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    /** The hours are not reached any more, or she holds it. What was declined before stays so. */
    void withdraw(AuthorisationTypeId type, MemberId member) {
        jdbc.sql("DELETE FROM authorisation_proposal WHERE type_id = ? AND member_id = ? AND state = 'OPEN'"
                        + " AND reason IS NULL")
                .params(List.of(type.value(), member.value()))
                .update();
        jdbc.sql("UPDATE authorisation_proposal SET state = 'DECLINED' WHERE type_id = ? AND member_id = ?"
                        + " AND state = 'OPEN' AND reason IS NOT NULL")
                .params(List.of(type.value(), member.value()))
                .update();
    }

    void granted(AuthorisationTypeId type, MemberId member, @Nullable MemberId by, Instant now) {
        decide(type, member, State.GRANTED, by, null, now);
    }

    void declined(AuthorisationTypeId type, MemberId member, MemberId by, String reason, Instant now) {
        decide(type, member, State.DECLINED, by, reason, now);
    }

    private void decide(
            AuthorisationTypeId type,
            MemberId member,
            State state,
            @Nullable MemberId by,
            @Nullable String reason,
            Instant now) {
        jdbc.sql("UPDATE authorisation_proposal SET state = ?, decided_by = ?, decided_at = ?, reason = ?"
                        + " WHERE type_id = ? AND member_id = ?")
                .params(Arrays.asList(
                        state.name(), by == null ? null : by.value(), now, reason, type.value(), member.value()))
                .update();
    }

    record Declined(Instant at, String reason) {}

    /** Those of hers that were declined the last time. */
    Map<AuthorisationTypeId, Declined> declined(MemberId member) {
        Map<AuthorisationTypeId, Declined> found = new HashMap<>();
        jdbc.sql("SELECT type_id, decided_at, reason FROM authorisation_proposal WHERE member_id = ?"
                        + " AND reason IS NOT NULL")
                .param(member.value())
                .query(row -> {
                    found.put(
                            new AuthorisationTypeId(row.getObject("type_id", UUID.class)),
                            new Declined(row.getObject("decided_at", Instant.class), row.getString("reason")));
                });
        return found;
    }

    /** Those that wait, the longest first. */
    List<Open> listOpen(Collection<AuthorisationTypeId> types, int limit) {
        return types.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM authorisation_proposal WHERE state = 'OPEN' AND type_id IN (:types)"
                                + " ORDER BY reached_at, member_id LIMIT :limit")
                        .param(
                                "types",
                                types.stream().map(AuthorisationTypeId::value).toList())
                        .param("limit", limit)
                        .query((row, n) -> new Open(
                                new AuthorisationTypeId(row.getObject("type_id", UUID.class)),
                                new MemberId(row.getObject("member_id", UUID.class)),
                                row.getInt("minutes"),
                                row.getObject("reached_at", Instant.class)))
                        .list();
    }
}
