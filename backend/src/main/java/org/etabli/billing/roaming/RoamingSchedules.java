package org.etabli.billing.roaming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.PartnerInvoices;
import org.etabli.billing.roaming.RoamingSettlements.Wanted;
import org.etabli.billing.roaming.SettlementOutcome.Settled;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Hosts whose months are settled by themselves, from a day of the next month on. Each home is settled by itself: one that
 * fails does not stop the others, and has its turn again.
 */
@Service
public class RoamingSchedules {

    private final RoamingSettlements settlements;
    private final SettlementRows rows;
    private final PartnerInvoices invoices;
    private final BillingAccess access;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    RoamingSchedules(
            RoamingSettlements settlements,
            SettlementRows rows,
            PartnerInvoices invoices,
            BillingAccess access,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.settlements = settlements;
        this.rows = rows;
        this.invoices = invoices;
        this.access = access;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The day of the month, or empty when it is done by hand. */
    public Optional<Integer> find(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT day_of_month FROM roaming_schedule WHERE operator_id = ?")
                .param(operator.value())
                .query(Integer.class)
                .optional();
    }

    /**
     * The months that lie behind are left to whoever settles them by hand.
     *
     * @param day of the month, 28 at most
     * @throws InvalidInputException naming the field that does not fit
     */
    public void set(Caller caller, OperatorId operator, int day) {
        access.mustBill(caller, operator);
        int checked = Input.within("day", day, 1, 28);
        LocalDate seen = due(operator, checked).atDay(1);
        transactions.inOne(() -> jdbc.sql("INSERT INTO roaming_schedule (operator_id, day_of_month, done_month, set_by,"
                        + " set_at) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE day_of_month = VALUES(day_of_month),"
                        + " done_month = GREATEST(done_month, VALUES(done_month)), set_by = VALUES(set_by),"
                        + " set_at = VALUES(set_at)")
                .params(List.of(operator.value(), checked, seen, caller.member().value(), clock.instant()))
                .update());
    }

    /** From now on only by hand. */
    public void remove(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        transactions.inOne(() -> jdbc.sql("DELETE FROM roaming_schedule WHERE operator_id = ?")
                .param(operator.value())
                .update());
    }

    /** Says for how many homes a month was settled. */
    int settleDue() {
        record Set(OperatorId host, int day, YearMonth done, MemberId by) {}
        List<Set> all = jdbc.sql("SELECT * FROM roaming_schedule")
                .query((row, n) -> new Set(
                        new OperatorId(row.getObject("operator_id", UUID.class)),
                        row.getInt("day_of_month"),
                        YearMonth.from(row.getObject("done_month", LocalDate.class)),
                        new MemberId(row.getObject("set_by", UUID.class))))
                .list();
        Round round = new Round("settling of roaming");
        for (Set each : all) {
            YearMonth month = due(each.host(), each.day());
            if (month.isAfter(each.done())) {
                List<OperatorId> owing = rows.owing(each.host(), month);
                round.over(
                        owing,
                        home -> settlements.settle(new Wanted(each.host(), home, month), each.by()) instanceof Settled);
                if (rows.owing(each.host(), month).isEmpty()) {
                    done(each.host(), month);
                }
            }
        }
        return round.finish();
    }

    private void done(OperatorId host, YearMonth month) {
        transactions.inOne(() -> jdbc.sql("UPDATE roaming_schedule SET done_month = ? WHERE operator_id = ?")
                .params(List.of(month.atDay(1), host.value()))
                .update());
    }

    /** The last month whose day has come. */
    private YearMonth due(OperatorId host, int day) {
        LocalDate today = invoices.today(host);
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() < day ? 2 : 1);
    }
}
