package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes periods, in the running transaction. Holds the journal's head while it does: whoever books at the same time comes
 * before, and is counted, or after, and finds the day closed.
 */
@Component
class Closing {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Closing(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Closes every day that is open, from the first one on which something was booked to this one.
     *
     * @return how many were closed now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int days(OperatorId operator, LocalDate until, Instant at) {
        Optional<End> held = hold(operator);
        if (held.isEmpty()) {
            return 0;
        }
        End end = held.get();
        LocalDate from = firstOpen(operator, end);
        if (from == null || from.isAfter(until)) {
            return 0;
        }
        Map<LocalDate, Totals> booked = byDay(operator, from, until);
        Totals all = perpetual(operator);
        List<ClosedPeriod> closed = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            Totals its = booked.getOrDefault(day, Totals.NOTHING);
            all = all.plus(its);
            closed.add(next(operator, end, ClosureKind.DAY, day, day, its, all, null, at));
            end = end.with(closed.getLast());
        }
        write(operator, closed, end);
        return closed.size();
    }

    /** Closes a month or a year of which every day is closed. Closed already, it is left so. */
    @Transactional(propagation = Propagation.MANDATORY)
    void whole(OperatorId operator, ClosureKind kind, LocalDate day, UUID by, Instant at) {
        End end = hold(operator).orElseThrow();
        LocalDate first = kind.firstDayOf(day);
        LocalDate last = kind.lastDayOf(day);
        if (isClosed(operator, kind, first)) {
            return;
        }
        Totals its = jdbc.sql(
                        "SELECT SUM(entries) AS entries, SUM(sales_minor) AS sales, SUM(receipts_minor) AS receipts,"
                                + " MAX(last_entry) AS last_entry FROM closure"
                                + " WHERE operator_id = ? AND kind = 'DAY' AND first_day BETWEEN ? AND ?")
                .params(List.of(operator.value(), first, last))
                .query((row, n) -> Totals.of(row))
                .single();
        Totals all = jdbc.sql(
                        "SELECT 0 AS entries, all_sales_minor AS sales, all_receipts_minor AS receipts, last_entry"
                                + " FROM closure WHERE operator_id = ? AND kind = 'DAY' AND first_day = ?")
                .params(List.of(operator.value(), last))
                .query((row, n) -> Totals.of(row))
                .single();
        ClosedPeriod closed = next(operator, end, kind, first, last, its, all, by, at);
        write(operator, List.of(closed), end.with(closed));
    }

    boolean isClosed(OperatorId operator, ClosureKind kind, LocalDate first) {
        return jdbc.sql("SELECT 1 FROM closure WHERE operator_id = ? AND kind = ? AND first_day = ?")
                        .params(List.of(operator.value(), kind.name(), first))
                        .query()
                        .listOfRows()
                        .size()
                > 0;
    }

    /** Changes nothing and holds the row all the same; empty when nothing was ever booked. */
    private Optional<End> hold(OperatorId operator) {
        jdbc.sql("UPDATE journal_head SET closures = closures WHERE operator_id = ?")
                .param(operator.value())
                .update();
        return jdbc.sql("SELECT closures, closure_hash, closed_until FROM journal_head WHERE operator_id = ?")
                .param(operator.value())
                .query((row, n) -> new End(row.getLong(1), row.getBytes(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    private @Nullable LocalDate firstOpen(OperatorId operator, End end) {
        return end.closedUntil() != null
                ? end.closedUntil().plusDays(1)
                : jdbc.sql("SELECT MIN(booked_on) FROM journal_entry WHERE operator_id = ?")
                        .param(operator.value())
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .single()
                        .orElse(null);
    }

    private Map<LocalDate, Totals> byDay(OperatorId operator, LocalDate from, LocalDate until) {
        Map<LocalDate, Totals> days = new HashMap<>();
        jdbc.sql(Totals.BY_DAY).params(List.of(operator.value(), from, until)).query(row -> {
            days.put(row.getObject("booked_on", LocalDate.class), Totals.of(row));
        });
        return days;
    }

    /** Up to the last day that is closed. */
    private Totals perpetual(OperatorId operator) {
        return jdbc.sql("SELECT 0 AS entries, all_sales_minor AS sales, all_receipts_minor AS receipts, last_entry"
                        + " FROM closure WHERE operator_id = ? AND kind = 'DAY' ORDER BY first_day DESC LIMIT 1")
                .param(operator.value())
                .query((row, n) -> Totals.of(row))
                .optional()
                .orElse(Totals.NOTHING);
    }

    private ClosedPeriod next(
            OperatorId operator,
            End end,
            ClosureKind kind,
            LocalDate first,
            LocalDate last,
            Totals its,
            Totals all,
            @Nullable UUID by,
            Instant at) {
        return new ClosedPeriod(
                operator.value(),
                end.count() + 1,
                kind,
                first,
                last,
                its,
                all,
                jdbc.sql("SELECT hash FROM journal_entry WHERE operator_id = ? AND number = ?")
                        .params(List.of(operator.value(), all.lastEntry()))
                        .query((row, n) -> row.getBytes(1))
                        .single(),
                by,
                at.truncatedTo(ChronoUnit.MILLIS),
                end.hash());
    }

    private void write(OperatorId operator, List<ClosedPeriod> closed, End end) {
        Batch rows =
                new Batch("INSERT INTO closure (operator_id, number, kind, first_day, last_day, entries, last_entry,"
                        + " entry_hash, sales_minor, receipts_minor, all_sales_minor, all_receipts_minor, closed_by, closed_at,"
                        + " previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        closed.forEach(each -> rows.add(
                each.operator(),
                each.number(),
                each.kind().name(),
                each.firstDay(),
                each.lastDay(),
                each.period().entries(),
                each.perpetual().lastEntry(),
                each.entryHash(),
                each.period().sales(),
                each.period().receipts(),
                each.perpetual().sales(),
                each.perpetual().receipts(),
                each.by(),
                each.at(),
                each.previousHash(),
                each.hash()));
        rows.send(batches);
        jdbc.sql("UPDATE journal_head SET closures = ?, closure_hash = ?, closed_until = ? WHERE operator_id = ?")
                .params(Arrays.asList(end.count(), end.hash(), end.closedUntil(), operator.value()))
                .update();
    }

    /** The end of the chain of closures. */
    private record End(long count, byte[] hash, @Nullable LocalDate closedUntil) {

        End with(ClosedPeriod next) {
            boolean later = closedUntil == null || next.lastDay().isAfter(closedUntil);
            return new End(next.number(), next.hash(), later ? next.lastDay() : closedUntil);
        }
    }
}
