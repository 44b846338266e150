package org.etabli.jobs;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Deletes what was kept for as long as its module says, and leaves a line about it. */
@Service
public class Retention {

    private static final int BATCH = 1000;
    private static final int AT_MOST = 500;
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final List<RetentionRule> rules;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Retention(List<RetentionRule> rules, JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.rules = List.copyOf(rules);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<RetentionRule> rules() {
        return rules;
    }

    /**
     * What was deleted, the newest first, 500 lines at most.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public List<Deletion> listDeletions(Caller caller) {
        caller.mustAdministerNetwork();
        return jdbc.sql(
                        "SELECT table_name, moment, older_than, deleted, at FROM deletion ORDER BY at DESC, id DESC LIMIT "
                                + AT_MOST)
                .query(Retention::deletion)
                .list();
    }

    /**
     * What each rule has deleted so far, as far back as that is known; also rules that have deleted nothing.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller administers the network
     */
    public List<Account> account(Caller caller) {
        caller.mustAdministerNetwork();
        Map<String, Sum> sums = jdbc
                .sql("SELECT table_name, moment, SUM(deleted), MAX(at) FROM deletion GROUP BY table_name, moment")
                .query((row, n) -> new Sum(
                        row.getString(1) + "." + row.getString(2), row.getLong(3), row.getObject(4, Instant.class)))
                .list()
                .stream()
                .collect(toMap(Sum::of, Function.identity()));
        return rules.stream()
                .map(rule -> {
                    Sum sum = sums.get(rule.table() + "." + rule.moment());
                    return sum == null ? new Account(rule, 0, null) : new Account(rule, sum.deleted(), sum.lastAt());
                })
                .toList();
    }

    private record Sum(String of, long deleted, Instant lastAt) {}

    /**
     * Deletes all that is due, in small transactions; may be stopped and started again at any point.
     *
     * @return how many rules deleted something
     */
    int deleteDue() {
        Round round = new Round("retention");
        round.over(rules, this::apply);
        return round.finish();
    }

    private boolean apply(RetentionRule rule) {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(rule.keep()).toInstant();
        long deleted = 0;
        int batch;
        do {
            batch = transactions.inOne(() -> deleteBatch(rule, before));
            deleted += batch;
        } while (batch == BATCH);
        if (deleted > 0) {
            log.info("Deleted {} rows of {} with {} before {}", deleted, rule.table(), rule.moment(), before);
        }
        return deleted > 0;
    }

    /** The line about a batch is written in the transaction that deletes it. */
    private int deleteBatch(RetentionRule rule, Instant before) {
        int deleted = jdbc.sql("DELETE FROM " + rule.table() + " WHERE " + rule.moment() + " < ? LIMIT " + BATCH)
                .param(before)
                .update();
        if (deleted > 0) {
            jdbc.sql("INSERT INTO deletion (id, table_name, moment, older_than, deleted, at) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(List.of(Ids.next(), rule.table(), rule.moment(), before, deleted, clock.instant()))
                    .update();
        }
        return deleted;
    }

    private static Deletion deletion(ResultSet row, int number) throws SQLException {
        return new Deletion(
                row.getString("table_name"),
                row.getString("moment"),
                row.getObject("older_than", Instant.class),
                row.getInt("deleted"),
                row.getObject("at", Instant.class));
    }

    /** @param lastAt when the rule deleted something last, or null */
    public record Account(
            RetentionRule rule, long deleted, @Nullable Instant lastAt) {}

    /** Rows of a table whose {@code moment} was before {@code olderThan} were deleted. */
    public record Deletion(String table, String moment, Instant olderThan, int deleted, Instant at) {}
}
