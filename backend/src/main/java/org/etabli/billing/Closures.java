package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.ClosingOutcome.Closed;
import org.etabli.billing.ClosingOutcome.Refused;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Closures of an operator's journal (CGI art. 286-I-3° bis): days close by themselves, months and years by who keeps the
 * books. Nothing is written into a closed period; what is closed is never opened again.
 */
@Service
public class Closures {

    /** After midnight, until whoever began to book yesterday has long finished. */
    private static final Duration GRACE = Duration.ofHours(3);

    private final Closing closing;
    private final BillingAccess access;
    private final BillingReference reference;
    private final Venues venues;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Closures(
            Closing closing,
            BillingAccess access,
            BillingReference reference,
            Venues venues,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.closing = closing;
        this.access = access;
        this.reference = reference;
        this.venues = venues;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<Closure> list(Caller caller, OperatorId operator, ClosureKind kind, int limit) {
        access.mustBill(caller, operator);
        CurrencyUnit currency = venues.getOperator(operator).currency();
        return jdbc.sql("SELECT * FROM closure WHERE operator_id = ? AND kind = ? ORDER BY first_day DESC LIMIT ?")
                .params(List.of(operator.value(), kind.name(), limit))
                .query((row, n) -> closure(row, currency))
                .list();
    }

    /** @throws NotFoundException when there is no such closure for the caller */
    public Closure get(Caller caller, OperatorId operator, long number) {
        access.mustBill(caller, operator);
        CurrencyUnit currency = venues.getOperator(operator).currency();
        return jdbc.sql("SELECT * FROM closure WHERE operator_id = ? AND number = ?")
                .params(List.of(operator.value(), number))
                .query((row, n) -> closure(row, currency))
                .optional()
                .orElseThrow(() -> new NotFoundException("closure", number));
    }

    /** The first day of the month or year that is to be closed next, whether it is over yet or not; empty before the first entry. */
    public Optional<LocalDate> next(Caller caller, OperatorId operator, ClosureKind kind) {
        access.mustBill(caller, operator);
        return nextOf(operator, kind);
    }

    private Optional<LocalDate> nextOf(OperatorId operator, ClosureKind kind) {
        return jdbc.sql("SELECT (SELECT MAX(last_day) FROM closure WHERE operator_id = ? AND kind = ?),"
                        + " (SELECT MIN(booked_on) FROM journal_entry WHERE operator_id = ?)")
                .params(List.of(operator.value(), kind.name(), operator.value()))
                .query((row, n) -> {
                    LocalDate last = row.getObject(1, LocalDate.class);
                    return Optional.ofNullable(last == null ? row.getObject(2, LocalDate.class) : last.plusDays(1));
                })
                .single()
                .map(kind::firstDayOf);
    }

    /** Whether the period that begins on that day is over, and its last night with it. */
    public boolean isOver(OperatorId operator, ClosureKind kind, LocalDate day) {
        return !kind.lastDayOf(day).isAfter(lastCloseable(operator));
    }

    /**
     * Closes the month or the year of a day for good, and its days before where they are still open.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public ClosingOutcome close(Caller caller, OperatorId operator, ClosureKind kind, LocalDate day) {
        access.mustBill(caller, operator);
        return transactions.inOne(
                () -> close(operator, kind, day, caller.member().value(), clock.instant()));
    }

    private ClosingOutcome close(OperatorId operator, ClosureKind kind, LocalDate day, UUID by, Instant at) {
        LocalDate first = kind.firstDayOf(day);
        if (!isOver(operator, kind, day)) {
            return new Refused(Refusal.byState("period-not-over", kind.lastDayOf(day)));
        }
        LocalDate lastDay = kind.lastDayOf(day);
        closing.days(operator, lastDay, at);
        if (!closing.isClosed(operator, kind, first)) {
            LocalDate next = nextOf(operator, kind).orElse(null);
            if (!first.equals(next)) {
                return new Refused(Refusal.byRule("period-before-is-open"));
            }
            if (kind == ClosureKind.YEAR && !closing.isClosed(operator, ClosureKind.MONTH, lastDay.withDayOfMonth(1))) {
                return new Refused(Refusal.byRule("month-of-the-year-is-open"));
            }
            closing.whole(operator, kind, day, by, at);
        }
        return new Closed(read(operator, kind, first));
    }

    private Closure read(OperatorId operator, ClosureKind kind, LocalDate first) {
        CurrencyUnit currency = venues.getOperator(operator).currency();
        return jdbc.sql("SELECT * FROM closure WHERE operator_id = ? AND kind = ? AND first_day = ?")
                .params(List.of(operator.value(), kind.name(), first))
                .query((row, n) -> closure(row, currency))
                .single();
    }

    /** Closes, for every operator, the days that are over; one that fails does not hold up the others. */
    void closeDays() {
        List<RuntimeException> failures = new ArrayList<>();
        for (UUID id : jdbc.sql("SELECT operator_id FROM journal_head")
                .query(UUID.class)
                .list()) {
            try {
                closeDays(new OperatorId(id));
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    void closeDays(OperatorId operator) {
        if (reference.find(operator).isPresent()) {
            transactions.inOne(() -> closing.days(operator, lastCloseable(operator), clock.instant()));
        }
    }

    private LocalDate lastCloseable(OperatorId operator) {
        return clock.instant()
                .minus(GRACE)
                .atZone(reference.get(operator).zone())
                .toLocalDate()
                .minusDays(1);
    }

    private static Closure closure(ResultSet row, CurrencyUnit currency) throws SQLException {
        return new Closure(
                row.getLong("number"),
                ClosureKind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("entries"),
                Money.ofMinor(currency, row.getLong("sales_minor")),
                Money.ofMinor(currency, row.getLong("receipts_minor")),
                Money.ofMinor(currency, row.getLong("all_sales_minor")),
                Money.ofMinor(currency, row.getLong("all_receipts_minor")),
                Objects.requireNonNull(row.getObject("closed_at", Instant.class)),
                row.getObject("closed_by") == null,
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
