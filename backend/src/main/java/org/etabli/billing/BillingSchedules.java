package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** On which day each operator is billed by itself, in the name of who set it. */
@Service
public class BillingSchedules {

    private final BillingAccess access;
    private final BillingReference reference;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    BillingSchedules(
            BillingAccess access, BillingReference reference, JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.access = access;
        this.reference = reference;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<BillingSchedule> find(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT * FROM billing_schedule WHERE operator_id = ?")
                .param(operator.value())
                .query(BillingSchedules::schedule)
                .optional();
    }

    /** The day it would run next. */
    public LocalDate next(OperatorId operator, BillingSchedule schedule) {
        return schedule.nextAfter(now(operator));
    }

    /** The months that lie behind are not made up for: only what comes is billed by itself. */
    public void set(Caller caller, OperatorId operator, BillingSchedule schedule) {
        access.mustBill(caller, operator);
        LocalDate seen = schedule.dueBy(now(operator)).atDay(1);
        transactions.inOne(() -> jdbc.sql("INSERT INTO billing_schedule (operator_id, day_of_month, hour, commits,"
                        + " done_month, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " day_of_month = VALUES(day_of_month), hour = VALUES(hour), commits = VALUES(commits),"
                        + " done_month = GREATEST(done_month, VALUES(done_month)), set_by = VALUES(set_by),"
                        + " set_at = VALUES(set_at)")
                .params(List.of(
                        operator.value(),
                        schedule.day(),
                        schedule.hour(),
                        schedule.commits(),
                        seen,
                        caller.member().value(),
                        clock.instant()))
                .update());
    }

    /** From now on only by hand. */
    public void remove(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        transactions.inOne(() -> jdbc.sql("DELETE FROM billing_schedule WHERE operator_id = ?")
                .param(operator.value())
                .update());
    }

    private ZonedDateTime now(OperatorId operator) {
        return clock.instant().atZone(reference.get(operator).zone());
    }

    static BillingSchedule schedule(ResultSet row, int number) throws SQLException {
        return new BillingSchedule(row.getInt("day_of_month"), row.getInt("hour"), row.getBoolean("commits"));
    }
}
