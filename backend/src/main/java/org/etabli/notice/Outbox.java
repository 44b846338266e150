package org.etabli.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.NoticeId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** The notices on their way out and those that left lately, for the network's administrator. */
@Service
public class Outbox {

    /** How long a notice that left is shown. */
    static final Duration LATELY = Duration.ofDays(7);

    private static final int MOST_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Members members;
    private final Letters letters;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Transactions transactions, Members members, Letters letters, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * How many notices there are in each state, in one statement.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public Map<OutboxState, Long> count(Caller caller) {
        caller.mustAdministerNetwork();
        String counts = Arrays.stream(OutboxState.values())
                .map(state -> "(SELECT COUNT(*) FROM outbox_message WHERE " + state.condition() + ") AS " + state)
                .collect(Collectors.joining(", "));
        return bound("SELECT " + counts)
                .query((row, n) -> {
                    Map<OutboxState, Long> found = new EnumMap<>(OutboxState.class);
                    for (OutboxState state : OutboxState.values()) {
                        found.put(state, row.getLong(state.name()));
                    }
                    return found;
                })
                .single();
    }

    /**
     * How many failed and have not left since, whether they are tried again or were given up.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public long countFailed(Caller caller) {
        caller.mustAdministerNetwork();
        return jdbc.sql("SELECT COUNT(*) FROM outbox_message WHERE next_attempt_at IS NOT NULL"
                        + " AND last_error IS NOT NULL")
                .query(Long.class)
                .single();
    }

    /**
     * A page of the notices in a state: what is due next or what was written or sent last comes first.
     *
     * @param limit 100 at most
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public List<OutboxEntry> list(Caller caller, OutboxState state, int offset, int limit) {
        caller.mustAdministerNetwork();
        List<Row> rows = bound("SELECT * FROM outbox_message WHERE " + state.condition() + " ORDER BY " + state.order()
                        + " LIMIT :limit OFFSET :offset")
                .param("limit", Math.clamp(limit, 0, MOST_AT_ONCE))
                .param("offset", Math.max(0, offset))
                .query(Outbox::row)
                .list();
        Map<MemberId, MemberDetails> readers =
                members.byId(rows.stream().map(row -> row.notice().recipient()).toList());
        return rows.stream()
                .map(row -> entry(row, state, readers.get(row.notice().recipient())))
                .toList();
    }

    /**
     * Lets a notice be tried again at once, with all its attempts before it. Does nothing when it has left meanwhile.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     * @throws NotFoundException when there is no such notice
     */
    public void retryNow(Caller caller, NoticeId id) {
        caller.mustAdministerNetwork();
        int found = transactions.inOne(
                () -> jdbc.sql("UPDATE outbox_message SET attempts = 0, next_attempt_at = IF(sent_at IS NULL, ?, NULL)"
                                + " WHERE id = ?")
                        .params(List.of(clock.instant(), id.value()))
                        .update());
        if (found == 0) {
            throw new NotFoundException("notice", id);
        }
    }

    /**
     * As {@link #retryNow}, for all that were given up.
     *
     * @return how many they were
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public int retryGivenUp(Caller caller) {
        caller.mustAdministerNetwork();
        return transactions.inOne(
                () -> jdbc.sql("UPDATE outbox_message SET attempts = 0, next_attempt_at = ? WHERE next_attempt_at = ?")
                        .params(List.of(clock.instant(), OutboxQueue.NEVER))
                        .update());
    }

    private StatementSpec bound(String sql) {
        return jdbc.sql(sql)
                .param("never", OutboxQueue.NEVER)
                .param("lately", clock.instant().minus(LATELY));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                OutboxQueue.row(row, number),
                row.getObject("next_attempt_at", Instant.class),
                row.getObject("sent_at", Instant.class),
                row.getInt("attempts"),
                row.getString("last_error"));
    }

    private OutboxEntry entry(Row row, OutboxState state, @Nullable MemberDetails reader) {
        return new OutboxEntry(
                row.notice().id(),
                state,
                row.notice().recipient(),
                reader == null ? null : reader.fullName(),
                reader == null ? null : reader.email(),
                letters.subject(row.notice(), reader),
                row.notice().writtenAt(),
                state == OutboxState.GIVEN_UP ? null : row.next(),
                row.sent(),
                row.attempts(),
                row.error());
    }

    private record Row(
            OutboxRow notice,
            @Nullable Instant next,
            @Nullable Instant sent,
            int attempts,
            @Nullable String error) {}
}
